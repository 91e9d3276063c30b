package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.security.Principal;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingPapers;
import org.ecopetition.briefing.IssuedBriefing;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the coordination group puts an issued briefing right in a new version. */
@Controller
@RequestMapping("/briefings/{key}/correction")
@OpenTo(LIAISON)
class CorrectionPage {

    private final BriefingIssues issues;
    private final BriefingPapers papers;

    CorrectionPage(BriefingIssues issues, BriefingPapers papers) {
        this.issues = issues;
        this.papers = papers;
    }

    @GetMapping
    String ask(@PathVariable String key, Model model) {
        IssuedBriefing issue = issue(key);
        ContentForm form = ContentForm.of(issue.content());
        model.addAttribute(form);
        model.addAttribute(new ReasonForm(""));
        show(model, issue, form);
        return "briefing/correction";
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable String key,
            @RequestParam(defaultValue = "-1") int version,
            @Valid ContentForm form,
            BindingResult typed,
            @Valid ReasonForm why,
            BindingResult typedReason,
            Principal person,
            Model model) {
        IssuedBriefing issue = issue(key);
        ContentForm arranged = form.arranged();
        try {
            if (!typed.hasErrors()) {
                issues.correct(issue.key(), version, arranged.content(), why.reason(), person.getName());
                return new ModelAndView("redirect:/briefings/" + issue.address() + "?done=corrected");
            }
        } catch (Refusal refusal) {
            Fault fault = refusal.fault();
            FormFaults.add(fault.field().equals("reason") ? typedReason : typed, fault);
        } catch (DataIntegrityViolationException meanwhile) {
            FormFaults.add(typed, Fault.ofWhole("briefing.changed-meanwhile"));
        }
        show(model, issue, arranged);
        return new ModelAndView("briefing/correction", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, IssuedBriefing issue, ContentForm form) {
        model.addAttribute("issue", issue);
        model.addAttribute("form", form);
        model.addAttribute("paper", papers.page(issue));
    }

    private IssuedBriefing issue(String key) {
        return BriefingKey.read(key).flatMap(issues::newest).orElseThrow(BriefingReader::missing);
    }
}
