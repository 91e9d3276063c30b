package org.ecopetition.briefing.web.figures;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureBasis;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Tally;
import org.ecopetition.briefing.web.PublishedView;
import org.ecopetition.frontdoor.Download;
import org.ecopetition.organisation.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The dashboard of a round: head figures, counties, types, batches, deadlines, hot spots, and sentences for the news. */
@Controller
@OpenTo({LIAISON, LEADER, AUDITOR})
class DashboardPage {

    private static final int SPOTS = 10;

    private final Dashboard dashboard;
    private final DashboardCharts charts;
    private final FigureSources sources;
    private final FigureWorkbook workbook;
    private final RoundComparison comparison;
    private final PublishedView view;
    private final Clock clock;

    DashboardPage(
            Dashboard dashboard,
            DashboardCharts charts,
            FigureSources sources,
            FigureWorkbook workbook,
            RoundComparison comparison,
            PublishedView view,
            Clock clock) {
        this.comparison = comparison;
        this.view = view;
        this.dashboard = dashboard;
        this.charts = charts;
        this.sources = sources;
        this.workbook = workbook;
        this.clock = clock;
    }

    /** The round and the two times somebody asks about. */
    record Asked(
            @Nullable String programme,
            @Nullable String asOf,
            @Nullable String knownAt) {}

    @GetMapping("/figures")
    String show(Asked asked, @RequestParam(required = false) @Nullable String past, Locale locale, Model model) {
        Cutoff cutoff = sources.cutoff(asked.programme(), asked.asOf(), asked.knownAt());
        Tally tally = sources.book().tally(cutoff);
        Map<Measure, BigDecimal> figures = tally.figures();
        model.addAttribute("programmes", sources.programmes().all());
        model.addAttribute(
                "programme", sources.programmes().find(cutoff.programme()).orElseThrow());
        model.addAttribute("cutoff", cutoff);
        model.addAttribute("asOf", typed(cutoff.asOf()));
        model.addAttribute(
                "knownAt", asked.knownAt() == null || asked.knownAt().isBlank() ? "" : typed(cutoff.knownAt()));
        model.addAttribute("head", dashboard.head(figures, cutoff, locale));
        model.addAttribute("groups", dashboard.groups(figures, cutoff, locale));
        model.addAttribute(
                "shares",
                dashboard.shares(figures, tally.split(Measure.ENVIRONMENTAL, Dimension.TYPE), cutoff, locale));
        model.addAttribute("units", dashboard.units(tally, cutoff, locale));
        model.addAttribute("tiles", charts.tiles(tally, cutoff));
        model.addAttribute("beside", charts.beside(tally));
        model.addAttribute("charts", charts.of(tally, cutoff, locale));
        model.addAttribute("kept", charts.deadlines(tally, cutoff, locale));
        model.addAttribute("deadlines", dashboard.deadlines(figures, cutoff, locale));
        model.addAttribute("day", dashboard.day(tally, cutoff, locale));
        model.addAttribute("spots", sources.hotSpots().places(cutoff, SPOTS));
        model.addAttribute("returns", dashboard.returns(figures, cutoff, locale));
        model.addAttribute("sentences", sources.sentences().of(cutoff, tally));
        model.addAttribute("basis", sources.bases().of(cutoff.programme()));
        model.addAttribute("compared", comparison.of(tally, cutoff, past));
        model.addAttribute("view", view);
        return "briefing/dashboard";
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<StreamingResponseBody> book(Asked asked) {
        Cutoff cutoff = sources.cutoffs().of(asked.programme(), asked.asOf(), asked.knownAt());
        String programme =
                sources.programmes().find(cutoff.programme()).orElseThrow().name();
        return Download.of(programme + ".xlsx", Download.WORKBOOK).body(out -> workbook.write(cutoff, programme, out));
    }

    /** How the news of the round counts. */
    @PostMapping("/figures/basis")
    @OpenTo(LIAISON)
    String basis(
            @RequestParam String programme,
            @RequestParam(defaultValue = "false") boolean withoutRepeats,
            @RequestParam FigureBasis.Regions regions,
            @RequestParam FigureBasis.Types types,
            Principal person,
            RedirectAttributes redirect) {
        Cutoff cutoff = sources.cutoffs().of(programme, null, null);
        sources.bases().set(cutoff.programme(), new FigureBasis(withoutRepeats, regions, types), person.getName());
        redirect.addAttribute("programme", cutoff.programme());
        return "redirect:/figures";
    }

    private String typed(Instant instant) {
        return instant.atZone(clock.getZone())
                .toLocalDateTime()
                .withNano(0)
                .withSecond(0)
                .toString();
    }
}
