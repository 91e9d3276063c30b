package org.ecopetition.briefing.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingPapers;
import org.ecopetition.briefing.IssuedBriefing;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
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

/** The page on which the coordination group puts an issued briefing right in a new version. */
@Controller
@RequestMapping("/briefings/{key}/correction")
class CorrectionPage {

    private final BriefingIssues issues;
    private final BriefingPapers papers;
    private final Wording words;

    CorrectionPage(BriefingIssues issues, BriefingPapers papers, Wording words) {
        this.issues = issues;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String key, Authentication login, Model model) {
        IssuedBriefing issue = issue(key, login);
        show(model, issue, ContentForm.of(issue.content()), "");
        return "briefing/correction";
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Authentication login,
            Principal person,
            Model model,
            Locale locale) {
        IssuedBriefing issue = issue(key, login);
        ContentForm form = ContentForm.read(sent);
        String reason = sent.getOrDefault("reason", "").strip();
        String version = sent.getOrDefault("version", "");
        try {
            issues.correct(
                    issue.key(),
                    version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1,
                    form.content(),
                    reason,
                    person.getName());
            return new ModelAndView("redirect:/briefings/" + issue.address() + "?done=corrected");
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(locale, refusal.code(), refusal.arguments()));
        } catch (DataIntegrityViolationException meanwhile) {
            model.addAttribute("refusal", words.say(locale, "briefing.changed-meanwhile"));
        }
        show(model, issue, form, reason);
        return new ModelAndView("briefing/correction", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Model model, IssuedBriefing issue, ContentForm form, String reason) {
        model.addAttribute("issue", issue);
        model.addAttribute("form", form);
        model.addAttribute("reason", reason);
        model.addAttribute("paper", papers.page(issue));
    }

    private IssuedBriefing issue(String key, Authentication login) {
        Reader.of(login).mustEdit();
        return BriefingKey.read(key).flatMap(issues::newest).orElseThrow(Reader::missing);
    }
}
