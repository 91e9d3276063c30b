package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LEADER;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ecopetition.disclosure.CorrectionDesk;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.table.PublicRegister;
import org.ecopetition.disclosure.web.chart.MeasurementCharts;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The public copy of one hand-off as the public sees or will see it, beside what the redaction check took out and every earlier
 * version; for the coordination group, leaders and auditors.
 */
@Controller
@OpenTo({LIAISON, LEADER, AUDITOR})
class VersionsPage {

    private final CorrectionDesk corrections;
    private final PublicRegister register;
    private final MeasurementCharts charts;
    private final Clock clock;

    VersionsPage(CorrectionDesk corrections, PublicRegister register, MeasurementCharts charts, Clock clock) {
        this.corrections = corrections;
        this.register = register;
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/disclosures/{handOff}")
    String show(
            @PathVariable String handOff,
            @RequestParam(required = false) @Nullable Integer version,
            Model model,
            Locale locale) {
        List<Disclosure> versions = versions(handOff);
        Disclosure row = versions.stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(VersionsPage::unknown);
        model.addAttribute("versions", versions);
        model.addAttribute("row", row);
        model.addAttribute(
                "result",
                new ResultsPage.Result(
                        row,
                        charts.of(row, locale),
                        List.of(),
                        register.openToObjections(row),
                        ResultPath.of(row, LocalDate.now(clock))));
        return "disclosure/versions";
    }

    private List<Disclosure> versions(String handOff) {
        List<Disclosure> versions;
        try {
            versions = corrections.versions(new HandOffKey(handOff));
        } catch (IllegalArgumentException noKey) {
            throw unknown();
        }
        if (versions.isEmpty()) {
            throw unknown();
        }
        return versions;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
