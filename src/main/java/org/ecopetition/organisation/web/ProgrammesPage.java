package org.ecopetition.organisation.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.organisation.BatchCalendar;
import org.ecopetition.organisation.Programme;
import org.ecopetition.organisation.ProgrammeDesk;
import org.ecopetition.organisation.ProgrammeEntry;
import org.ecopetition.organisation.ProgrammeLevel;
import org.ecopetition.organisation.RowPer;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.TableRules;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator opens rounds of inspection (督察轮次) and corrects them. */
@Controller
@RequestMapping("/organisation/programmes")
class ProgrammesPage {

    private final ProgrammeDesk desk;
    private final BatchCalendar batches;
    private final SettingChanges changes;
    private final TypesField types;

    ProgrammesPage(ProgrammeDesk desk, BatchCalendar batches, SettingChanges changes, TypesField types) {
        this.desk = desk;
        this.batches = batches;
        this.changes = changes;
        this.types = types;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        Optional<Programme> edited = Optional.ofNullable(edit).flatMap(desk::find);
        fill(model, edited.map(this::typed).orElse(Map.of()), edited.isPresent(), List.of());
        model.addAttribute("saved", saved);
        return "organisation/programmes";
    }

    @PostMapping
    ModelAndView save(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "false") boolean known,
            Principal person,
            Model model) {
        List<String> faults = new ArrayList<>();
        ProgrammeEntry entry = new ProgrammeEntry(
                text(sent, "code"),
                text(sent, "name"),
                levelOf(text(sent, "level"), faults),
                roundOf(text(sent, "round")),
                text(sent, "area"),
                dayOf(text(sent, "from"), faults),
                dayOf(text(sent, "to"), faults),
                text(sent, "layout").isEmpty() ? null : text(sent, "layout"),
                text(sent, "batches"),
                new TableRules(
                        text(sent, "rowPer").equals(RowPer.PETITION.name()) ? RowPer.PETITION : RowPer.HAND_OFF,
                        decimalsOf(text(sent, "decimals")),
                        types.read(text(sent, "types")),
                        text(sent, "nobodyAccountable")));
        if (faults.isEmpty()) {
            faults.addAll(desk.save(entry, known, person.getName()));
        }
        if (faults.isEmpty()) {
            return new ModelAndView("redirect:/organisation/programmes?saved=true");
        }
        fill(model, sent, known, faults.stream().distinct().toList());
        return new ModelAndView("organisation/programmes", HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void fill(Model model, Map<String, String> typed, boolean known, List<String> faults) {
        model.addAttribute("programmes", desk.all());
        model.addAttribute("levels", ProgrammeLevel.values());
        model.addAttribute("rowsPer", RowPer.values());
        model.addAttribute("allTypes", types.all());
        model.addAttribute("typed", typed);
        model.addAttribute("known", known);
        model.addAttribute("faults", faults);
        model.addAttribute("changes", changes.newest("PROGRAMME"));
    }

    private Map<String, String> typed(Programme programme) {
        TableRules rules = programme.tableRules();
        return Map.ofEntries(
                Map.entry("code", programme.code()),
                Map.entry("name", programme.name()),
                Map.entry("level", programme.level().name()),
                Map.entry("round", String.valueOf(programme.round())),
                Map.entry("area", programme.area()),
                Map.entry("from", programme.stayFrom().map(LocalDate::toString).orElse("")),
                Map.entry("to", programme.stayTo().map(LocalDate::toString).orElse("")),
                Map.entry("layout", programme.tableLayout().orElse("")),
                Map.entry("batches", batches.said(programme.code())),
                Map.entry("rowPer", rules.rowPer().name()),
                Map.entry("decimals", String.valueOf(rules.decimals())),
                Map.entry("types", types.said(rules.types())),
                Map.entry("nobodyAccountable", rules.nobodyAccountable()));
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    private static ProgrammeLevel levelOf(String text, List<String> faults) {
        try {
            return ProgrammeLevel.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            faults.add("level");
            return ProgrammeLevel.ROUTINE;
        }
    }

    private static int roundOf(String text) {
        return text.matches("\\d") ? Integer.parseInt(text) : -1;
    }

    private static int decimalsOf(String text) {
        return text.isEmpty() ? TableRules.USUAL_DECIMALS : roundOf(text);
    }

    private static @Nullable LocalDate dayOf(String text, List<String> faults) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            faults.add("date");
            return null;
        }
    }
}
