package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.security.Principal;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingContent;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingMaterial;
import org.ecopetition.briefing.BriefingPapers;
import org.ecopetition.briefing.BriefingState;
import org.ecopetition.briefing.BriefingTextCheck;
import org.ecopetition.briefing.FirstDraft;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** The page on which the coordination group arranges a briefing, with what there is to write of and a preview. */
@Controller
@RequestMapping("/briefings/{key}")
@OpenTo(LIAISON)
class EditPage {

    private final BriefingDesk desk;
    private final BriefingMaterial material;
    private final BriefingTextCheck check;
    private final BriefingPapers papers;
    private final FirstDraft firstDraft;

    EditPage(
            BriefingDesk desk,
            BriefingMaterial material,
            BriefingTextCheck check,
            BriefingPapers papers,
            FirstDraft firstDraft) {
        this.desk = desk;
        this.material = material;
        this.check = check;
        this.papers = papers;
        this.firstDraft = firstDraft;
    }

    @GetMapping("/edit")
    String ask(@PathVariable String key, @RequestParam(defaultValue = "false") boolean saved, Model model) {
        Briefing briefing = briefing(key);
        if (briefing.state() != BriefingState.EDITING) {
            return "redirect:/briefings/" + briefing.key();
        }
        model.addAttribute("saved", saved);
        ContentForm form = ContentForm.of(briefing.content());
        model.addAttribute(form);
        show(model, briefing, form, briefing.contentVersion());
        return "briefing/edit";
    }

    @PostMapping("/edit")
    ModelAndView save(
            @PathVariable String key,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "save") String action,
            @Valid ContentForm form,
            BindingResult typed,
            Principal person,
            Model model) {
        Briefing briefing = briefing(key);
        ContentForm arranged = form.arranged();
        if (action.equals("add-story") || action.equals("add-section")) {
            show(model, briefing, action.equals("add-story") ? arranged.withStory() : arranged.withSection(), version);
            return new ModelAndView("briefing/edit");
        }
        try {
            if (!typed.hasErrors()) {
                desk.save(briefing.key(), arranged.content(), version, person.getName());
                return new ModelAndView("redirect:/briefings/" + briefing.key() + "/edit?saved=true");
            }
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.fault());
        } catch (OptimisticLockingFailureException meanwhile) {
            FormFaults.add(typed, Fault.ofWhole("briefing.changed-meanwhile"));
        }
        show(model, briefing, arranged, briefing(key).contentVersion());
        return new ModelAndView("briefing/edit", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The briefing as it would be printed, while the editor writes; nothing is kept. */
    @PostMapping("/preview")
    String preview(@PathVariable String key, @Valid ContentForm form, BindingResult typed, Model model) {
        Briefing briefing = briefing(key);
        BriefingContent content = form.arranged().content();
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

    private Briefing briefing(String key) {
        return BriefingKey.read(key).flatMap(desk::find).orElseThrow(BriefingReader::missing);
    }
}
