package org.ecopetition.process.intervention;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.organisation.form.Needed;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an administrator suspends, resumes or moves running work or sets a variable, and says why. */
@Controller
@RequestMapping("/admin/interventions")
@OpenTo(ADMINISTRATOR)
class InterventionsPage {

    /**
     * What an administrator sent.
     *
     * @param key case number or key of a hand-off
     * @param run id of the process that the page showed
     * @param from the step that is given up, where work is moved
     * @param to the step that begins instead
     * @param variable name of the variable that is set
     * @param value its new value as it was typed
     * @param reason why, which stays with the case
     */
    @Form("intervention.unreadable")
    record InterventionForm(
            String key,
            String run,

            @Needed(message = "{intervention.act.needed}") @Nullable
            Act act,

            String from,
            String to,
            String variable,

            @Size(max = 1000, message = "{intervention.value.size}")
            String value,

            @NotBlank(message = "{intervention.reason.needed}") @Size(max = 500, message = "{intervention.reason.long}")
            String reason) {

        /** Nothing chosen yet. */
        static final InterventionForm EMPTY = new InterventionForm("", "", null, "", "", "", "", "");

        /** What can be done. */
        enum Act {
            /** 挂起: nothing of it goes on until it is resumed. */
            SUSPEND,
            /** 恢复. */
            RESUME,
            /** 移动: a step is given up and another begins. */
            MOVE,
            /** 改变量. */
            SET
        }
    }

    private final Interventions interventions;

    InterventionsPage(Interventions interventions) {
        this.interventions = interventions;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "false") boolean done,
            Model model) {
        model.addAttribute(InterventionForm.EMPTY);
        model.addAttribute("done", done);
        return fill(key, model);
    }

    @PostMapping
    ModelAndView act(
            @Valid InterventionForm form,
            BindingResult typed,
            Principal person,
            RedirectAttributes redirect,
            Model model) {
        try {
            if (!typed.hasErrors()) {
                interventions.act(form, person.getName());
                redirect.addAttribute("key", form.key());
                redirect.addAttribute("done", true);
                return new ModelAndView("redirect:/admin/interventions");
            }
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.fault());
        }
        return new ModelAndView(
                fill(String.valueOf(typed.getRawFieldValue("key")), model), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String fill(String key, Model model) {
        String wanted = TypedText.plain(key);
        model.addAttribute("key", wanted);
        model.addAttribute("acts", InterventionForm.Act.values());
        model.addAttribute("work", interventions.find(wanted).orElse(null));
        return "process/interventions";
    }
}
