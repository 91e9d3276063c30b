package org.ecopetition.briefing.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingContent;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingMaterial;
import org.ecopetition.briefing.BriefingPapers;
import org.ecopetition.briefing.BriefingState;
import org.ecopetition.briefing.BriefingTextCheck;
import org.ecopetition.briefing.FirstDraft;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the coordination group arranges a briefing, with what there is to write of and a preview. */
@Controller
@RequestMapping("/briefings/{key}")
class EditPage {

    private final BriefingDesk desk;
    private final BriefingMaterial material;
    private final BriefingTextCheck check;
    private final BriefingPapers papers;
    private final FirstDraft firstDraft;
    private final Wording words;

    EditPage(
            BriefingDesk desk,
            BriefingMaterial material,
            BriefingTextCheck check,
            BriefingPapers papers,
            FirstDraft firstDraft,
            Wording words) {
        this.desk = desk;
        this.material = material;
        this.check = check;
        this.papers = papers;
        this.firstDraft = firstDraft;
        this.words = words;
    }

    @GetMapping("/edit")
    String ask(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean saved,
            Authentication login,
            Model model) {
        Briefing briefing = briefing(key, login);
        if (briefing.state() != BriefingState.EDITING) {
            return "redirect:/briefings/" + briefing.key();
        }
        model.addAttribute("saved", saved);
        show(model, briefing, ContentForm.of(briefing.content()), briefing.contentVersion());
        return "briefing/edit";
    }

    @PostMapping("/edit")
    ModelAndView save(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Authentication login,
            Principal person,
            Model model,
            Locale locale) {
        Briefing briefing = briefing(key, login);
        ContentForm form = ContentForm.read(sent);
        int version = numberIn(sent.getOrDefault("version", ""));
        switch (sent.getOrDefault("action", "save")) {
            case "add-story" -> form = form.withStory();
            case "add-section" -> form = form.withSection();
            default -> {
                try {
                    desk.save(briefing.key(), form.content(), version, person.getName());
                    return new ModelAndView("redirect:/briefings/" + briefing.key() + "/edit?saved=true");
                } catch (Refusal refusal) {
                    model.addAttribute("refusal", words.say(locale, refusal.code(), refusal.arguments()));
                } catch (OptimisticLockingFailureException meanwhile) {
                    model.addAttribute("refusal", words.say(locale, "briefing.changed-meanwhile"));
                }
                show(model, briefing, form, briefing(key, login).contentVersion());
                return new ModelAndView("briefing/edit", HttpStatus.UNPROCESSABLE_ENTITY);
            }
        }
        show(model, briefing, form, version);
        return new ModelAndView("briefing/edit");
    }

    /** The briefing as it would be printed, while the editor writes; nothing is kept. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String key, @RequestParam Map<String, String> sent, Authentication login, Model model) {
        Briefing briefing = briefing(key, login);
        BriefingContent content = ContentForm.read(sent).content();
        model.addAttribute("paper", papers.page(briefing, content));
        model.addAttribute("warnings", check.warnings(content));
        model.addAttribute("missing", papers.missingGlyphs(briefing, content));
        return "briefing/preview :: preview";
    }

    private void show(Model model, Briefing briefing, ContentForm form, int version) {
        BriefingContent content = form.content();
        model.addAttribute("briefing", briefing);
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("sentence", firstDraft.sentence(briefing));
        model.addAttribute("sentences", firstDraft.furtherSentences(briefing));
        model.addAttribute("offers", material.of(briefing));
        model.addAttribute("paper", papers.page(briefing, content));
        model.addAttribute("warnings", check.warnings(content));
        model.addAttribute("missing", papers.missingGlyphs(briefing, content));
    }

    private Briefing briefing(String key, Authentication login) {
        Reader.of(login).mustEdit();
        return BriefingKey.read(key).flatMap(desk::find).orElseThrow(Reader::missing);
    }

    private static int numberIn(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
