package org.ecopetition.briefing.web;

import java.security.Principal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.briefing.published.PublishedBatch;
import org.ecopetition.briefing.published.PublishedColumn;
import org.ecopetition.briefing.published.PublishedDesk;
import org.ecopetition.briefing.published.PublishedEntry;
import org.ecopetition.petition.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which one published batch (公布数据) is entered, read with its history, and corrected with a reason. */
@Controller
@RequestMapping("/figures/published")
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
        return form(model, NOTHING);
    }

    @PostMapping
    ModelAndView enter(@RequestParam Map<String, String> sent, Principal person, Locale locale, Model model) {
        PublishedEntry entry = entryOf(sent, NOTHING);
        try {
            Map<String, String> wrong = wrong(entry, locale);
            if (wrong.isEmpty()) {
                return new ModelAndView("redirect:/figures/published/" + desk.enter(entry, person.getName()));
            }
            model.addAttribute("wrong", wrong);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", view.sentence(locale, refusal));
            desk.known(entry).ifPresent(known -> model.addAttribute("known", known));
        }
        return new ModelAndView(form(model, entry), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/{id}")
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
        return form(model, batch.entry());
    }

    @PostMapping("/{id}/correction")
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            Model model) {
        PublishedBatch batch = found(id);
        PublishedEntry entry = entryOf(sent, batch.entry());
        try {
            Map<String, String> wrong = wrong(entry, locale);
            desk.faultsOfReason(reason).forEach(fault -> wrong.put("reason", view.sentence(locale, fault)));
            if (wrong.isEmpty()) {
                desk.correct(batch.id(), version, entry, reason, person.getName());
                return new ModelAndView("redirect:/figures/published/" + batch.id());
            }
            model.addAttribute("wrong", wrong);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", view.sentence(locale, refusal));
        }
        model.addAttribute("batch", batch);
        model.addAttribute("version", version);
        model.addAttribute("reason", reason);
        return new ModelAndView(form(model, entry), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String form(Model model, PublishedEntry entry) {
        model.addAttribute("entry", entry);
        model.addAttribute("parts", Part.ALL);
        return "briefing/published-entry";
    }

    private Map<String, String> wrong(PublishedEntry entry, Locale locale) {
        Map<String, String> wrong = new LinkedHashMap<>();
        desk.faultsOf(entry).forEach(fault -> wrong.put(fault.column().code(), view.sentence(locale, fault.reason())));
        return wrong;
    }

    private PublishedBatch found(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Reader.missing();
        }
        return desk.find(Long.parseLong(id)).orElseThrow(Reader::missing);
    }

    /** What the form holds; the row number of a list is no field of it and stays. */
    private static PublishedEntry entryOf(Map<String, String> sent, PublishedEntry before) {
        Map<PublishedColumn, String> words = new EnumMap<>(PublishedColumn.class);
        words.put(PublishedColumn.ROW, before.word(PublishedColumn.ROW));
        Part.ALL.stream()
                .flatMap(part -> part.columns().stream())
                .forEach(column -> words.put(column, sent.getOrDefault(column.code(), "")));
        return new PublishedEntry(words);
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
