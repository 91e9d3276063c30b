package org.ecopetition.verification.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Wording;
import org.ecopetition.verification.limit.Edition;
import org.ecopetition.verification.limit.LimitTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which an administrator sees which editions of standards want a look: those that end, are old, or are not known. */
@Controller
@OpenTo(ADMINISTRATOR)
class EditionsPage {

    private final LimitTable limits;
    private final Wording wording;
    private final Clock clock;

    EditionsPage(LimitTable limits, Wording wording, Clock clock) {
        this.limits = limits;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * One edition as it is shown.
     *
     * @param items what it judges, in words
     */
    record Line(
            String standard,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String items) {}

    @GetMapping("/limits/editions")
    String show(Model model, Locale language) {
        LocalDate today = LocalDate.now(clock);
        List<Edition> editions = limits.choices().editions(today);
        model.addAttribute("today", today);
        model.addAttribute("ending", lines(editions.stream().filter(edition -> edition.endsSoon(today)), language));
        model.addAttribute("unknown", lines(editions.stream().filter(edition -> !edition.decides()), language));
        model.addAttribute("old", lines(editions.stream().filter(edition -> edition.isOpenForLong(today)), language));
        return "verification/editions";
    }

    private List<Line> lines(Stream<Edition> editions, Locale language) {
        return editions.map(edition -> new Line(
                        edition.standard(),
                        edition.validity().from(),
                        edition.validity().to(),
                        edition.items().stream()
                                .map(item -> wording.name(language, "MeasuredItem", item))
                                .collect(Collectors.joining("、"))))
                .toList();
    }
}
