package org.ecopetition.frontdoor.factor.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import org.ecopetition.frontdoor.factor.SecondStep;
import org.ecopetition.frontdoor.provider.OpenedByProvider;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people look after their own second factor. */
@Controller
@RequestMapping("/second-factor")
@OpenTo(SIGNED_IN)
class OwnFactorPage {

    private static final String PAGE = "frontdoor/second-factor";
    private static final String DONE = "redirect:/second-factor?done=";

    private final OwnFactor own;
    private final OwnPassword passwords;
    private final MessageSource words;

    OwnFactorPage(OwnFactor own, OwnPassword passwords, MessageSource words) {
        this.own = own;
        this.passwords = passwords;
        this.words = words;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String done,
            Authentication login,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("passwordForm", new PasswordForm(""));
        model.addAttribute("codeForm", new CodeForm(""));
        return page(login, request, model);
    }

    /** Offers a key to whoever shows the password. */
    @PostMapping("/key")
    ModelAndView begin(
            PasswordForm form,
            BindingResult typed,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        model.addAttribute("codeForm", new CodeForm(""));
        if (isOpen(login, request) && !own.isSetUp(login)) {
            passwords.fault(login.getName(), form.password(), request).ifPresent(fault -> FormFaults.add(typed, fault));
        } else {
            FormFaults.add(typed, new Fault("password", "factor.fault.closed"));
        }
        if (!typed.hasErrors()) {
            model.addAttribute("key", ShownKey.of(own.begin(login, request, response), words, locale));
        }
        return answer(typed, login, request, model);
    }

    /** Sets it up; the codes for recovery are shown this once. */
    @PostMapping
    ModelAndView finish(
            CodeForm form,
            BindingResult typed,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        model.addAttribute("passwordForm", new PasswordForm(""));
        SecondStep step = own.begun(login, request).orElse(null);
        if (step == null) {
            return new ModelAndView(DONE + "expired");
        }
        Optional<Fault> fault = own.finish(step, form.code(), request, response);
        fault.ifPresent(wrong -> FormFaults.add(typed, wrong));
        if (typed.hasErrors()) {
            model.addAttribute("key", ShownKey.of(step, words, locale));
        } else {
            model.addAttribute("done", "enrolled");
            model.addAttribute("codes", own.drawRecoveryCodes(login.getName()));
        }
        return answer(typed, login, request, model);
    }

    /** New codes for recovery; the former count no more. */
    @PostMapping("/recovery")
    ModelAndView drawCodes(
            CodeForm form, BindingResult typed, Authentication login, HttpServletRequest request, Model model) {
        model.addAttribute("passwordForm", new PasswordForm(""));
        own.judged(login.getName(), form.code()).ifPresent(fault -> FormFaults.add(typed, fault));
        if (!typed.hasErrors()) {
            model.addAttribute("codes", own.drawRecoveryCodes(login.getName()));
        }
        return answer(typed, login, request, model);
    }

    @PostMapping("/removal")
    ModelAndView giveUp(
            CodeForm form,
            BindingResult typed,
            Authentication login,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("passwordForm", new PasswordForm(""));
        Optional<Fault> fault = own.isMust(login)
                ? Optional.of(new Fault("code", "factor.fault.must"))
                : own.judged(login.getName(), form.code());
        fault.ifPresent(wrong -> FormFaults.add(typed, wrong));
        if (typed.hasErrors()) {
            return answer(typed, login, request, model);
        }
        own.giveUp(login.getName(), request, response);
        return new ModelAndView(DONE + "removed");
    }

    private ModelAndView answer(BindingResult typed, Authentication login, HttpServletRequest request, Model model) {
        return new ModelAndView(
                page(login, request, model), typed.hasErrors() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
    }

    private String page(Authentication login, HttpServletRequest request, Model model) {
        boolean isSetUp = own.isSetUp(login);
        model.addAttribute("setUp", isSetUp);
        model.addAttribute("must", own.isMust(login));
        model.addAttribute("open", isOpen(login, request));
        model.addAttribute("atProvider", isAtProvider(request));
        model.addAttribute("left", isSetUp ? own.recoveryCodesLeft(login) : 0);
        return PAGE;
    }

    /** A session alone is looked after here: a program that shows its password has nobody who reads a code. */
    private boolean isOpen(Authentication login, HttpServletRequest request) {
        return own.isOffered(login) && request.getSession(false) != null && !isAtProvider(request);
    }

    private static boolean isAtProvider(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && OpenedByProvider.is(session);
    }
}
