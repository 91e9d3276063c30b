package org.ecopetition.briefing.web;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopetition.briefing.published.PublishedBatch;
import org.ecopetition.briefing.published.PublishedColumn;
import org.ecopetition.briefing.published.PublishedDesk;
import org.ecopetition.briefing.published.PublishedEntry;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
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

/** The pages on which one published batch (公布数据) is entered, read with its history, and corrected with a reason. */
@Controller
@RequestMapping("/figures/published")
@OpenTo(LIAISON)
class PublishedEntryPage {

    private static final PublishedEntry NOTHING = new PublishedEntry(Map.of());

    private final PublishedDesk desk;
    private final PublishedView view;

    PublishedEntryPage(PublishedDesk desk, PublishedView view) {
        this.desk = desk;
        this.view = view;
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute(PublishedForm.EMPTY);
        return form(model, NOTHING);
    }

    @PostMapping
    ModelAndView enter(@Valid PublishedForm form, BindingResult typed, Principal person, Model model) {
        PublishedEntry entry = form.entry(entered(), NOTHING);
        try {
            desk.faultsOf(entry).forEach(fault -> FormFaults.add(typed, PublishedForm.at(fault)));
            if (!typed.hasErrors()) {
                return new ModelAndView("redirect:/figures/published/" + desk.enter(entry, person.getName()));
            }
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.fault());
            desk.known(entry).ifPresent(known -> model.addAttribute("known", known));
        }
        return new ModelAndView(form(model, entry), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/{id}")
    @OpenTo({LIAISON, LEADER, AUDITOR})
    String show(@PathVariable String id, Locale locale, Model model) {
        PublishedBatch batch = found(id);
        model.addAttribute("batch", batch);
        model.addAttribute("cells", view.cells(batch, locale));
        model.addAttribute("counted", view.countedHow(batch.entry(), locale));
        model.addAttribute("history", desk.history(batch.id()));
        model.addAttribute("view", view);
        return "briefing/published-batch";
    }

    @GetMapping("/{id}/correction")
    String correct(@PathVariable String id, Model model) {
        PublishedBatch batch = found(id);
        model.addAttribute("batch", batch);
        model.addAttribute("version", batch.version());
        model.addAttribute(PublishedForm.EMPTY);
        model.addAttribute(new ReasonForm(""));
        return form(model, batch.entry());
    }

    @PostMapping("/{id}/correction")
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            @Valid PublishedForm form,
            BindingResult typed,
            @Valid ReasonForm why,
            BindingResult typedReason,
            Principal person,
            Model model) {
        PublishedBatch batch = found(id);
        PublishedEntry entry = form.entry(entered(), batch.entry());
        try {
            desk.faultsOf(entry).forEach(fault -> FormFaults.add(typed, PublishedForm.at(fault)));
            desk.faultsOfReason(why.reason()).forEach(fault -> FormFaults.add(typedReason, fault.fault()));
            if (!typed.hasErrors() && !typedReason.hasErrors()) {
                desk.correct(batch.id(), version, entry, why.reason(), person.getName());
                return new ModelAndView("redirect:/figures/published/" + batch.id());
            }
        } catch (Refusal refusal) {
            FormFaults.add(typed, refusal.fault());
        }
        model.addAttribute("batch", batch);
        model.addAttribute("version", version);
        return new ModelAndView(form(model, entry), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String form(Model model, PublishedEntry entry) {
        model.addAttribute("entry", entry);
        model.addAttribute("parts", Part.ALL);
        return "briefing/published-entry";
    }

    /** The row number of a list is no field of the form. */
    private static Stream<PublishedColumn> entered() {
        return Part.ALL.stream().flatMap(part -> part.columns().stream());
    }

    private PublishedBatch found(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw BriefingReader.missing();
        }
        return desk.find(Long.parseLong(id)).orElseThrow(BriefingReader::missing);
    }

    /** A part of the form, with the columns that are entered in it. */
    record Part(String code, List<PublishedColumn> columns) {

        static final List<Part> ALL = List.of(
                new Part(
                        "BATCH",
                        List.of(
                                PublishedColumn.INSPECTION,
                                PublishedColumn.LEVEL,
                                PublishedColumn.AREA,
                                PublishedColumn.BATCH_NO,
                                PublishedColumn.DATE_HANDED,
                                PublishedColumn.RECEIVED_WINDOW,
                                PublishedColumn.SOURCE_URL)),
                new Part(
                        "COUNTS",
                        List.of(
                                PublishedColumn.COUNT,
                                PublishedColumn.CALLS,
                                PublishedColumn.LETTERS,
                                PublishedColumn.KEY_COUNT,
                                PublishedColumn.DECOMPOSED_COUNT,
                                PublishedColumn.DECOMPOSED_KEY,
                                PublishedColumn.REPEAT_BASIS,
                                PublishedColumn.REPEAT_NOTE)),
                new Part(
                        "SPLITS",
                        List.of(
                                PublishedColumn.REGION_SPLIT,
                                PublishedColumn.REGION_BASIS,
                                PublishedColumn.REGION_SUM_CHECK,
                                PublishedColumn.POLLUTION_SPLIT,
                                PublishedColumn.POLLUTION_UNIT,
                                PublishedColumn.TYPE_BASIS)),
                new Part(
                        "CUMULATIVE",
                        List.of(
                                PublishedColumn.CUM_COUNT,
                                PublishedColumn.CUM_DECOMPOSED,
                                PublishedColumn.CUM_KEY,
                                PublishedColumn.CUM_REGION,
                                PublishedColumn.CUM_POLLUTION)),
                new Part(
                        "HANDLING",
                        List.of(
                                PublishedColumn.CLOSED,
                                PublishedColumn.STAGED_CLOSED,
                                PublishedColumn.UNCLOSED,
                                PublishedColumn.VERDICT_SPLIT,
                                PublishedColumn.ORDERED_RECTIFY,
                                PublishedColumn.PENALTY_CASES,
                                PublishedColumn.FINE_WAN,
                                PublishedColumn.CRIMINAL_FILED,
                                PublishedColumn.DETENTION,
                                PublishedColumn.INTERVIEWED,
                                PublishedColumn.ACCOUNTABLE)));
    }
}
