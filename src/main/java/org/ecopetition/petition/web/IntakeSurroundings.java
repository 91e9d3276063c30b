package org.ecopetition.petition.web;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.intake.IntakeCorrections;
import org.ecopetition.petition.intake.IntakeDesk;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around the form of intake: choices, the registrations of today, and what others corrected on the clerk's own. */
@Component
class IntakeSurroundings {

    /** How many of the registrations of today, and of the corrections, the page lists. */
    private static final int SHOWN = 30;

    private static final Duration CORRECTED_LATELY = Duration.ofDays(3);

    private final IntakeDesk desk;
    private final IntakeCorrections corrections;
    private final Units units;
    private final Clock clock;

    IntakeSurroundings(IntakeDesk desk, IntakeCorrections corrections, Units units, Clock clock) {
        this.desk = desk;
        this.corrections = corrections;
        this.units = units;
        this.clock = clock;
    }

    void show(String person, Model model) {
        model.addAttribute("channels", Channel.choices());
        model.addAttribute("regions", units.regions());
        model.addAttribute(
                "today",
                desk.taken(
                        LocalDate.now(clock.withZone(CHINA)).atStartOfDay(CHINA).toInstant(), SHOWN));
        model.addAttribute(
                "corrected", corrections.byOthers(person, clock.instant().minus(CORRECTED_LATELY), SHOWN));
    }
}
