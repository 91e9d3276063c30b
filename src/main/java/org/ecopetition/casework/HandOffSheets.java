package org.ecopetition.casework;

import org.ecopetition.handoff.DeadlineWords;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Petition;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts together what a case folder holds about one hand-off, section by section. */
@Component
class HandOffSheets {

    private final Units units;
    private final ProblemPlaces places;
    private final DeadlineWords deadlines;
    private final HandledSections handled;
    private final AnsweredSections answered;

    HandOffSheets(
            Units units,
            ProblemPlaces places,
            DeadlineWords deadlines,
            HandledSections handled,
            AnsweredSections answered) {
        this.units = units;
        this.places = places;
        this.deadlines = deadlines;
        this.handled = handled;
        this.answered = answered;
    }

    HandOffSheet of(HandOff handOff, Petition petition) {
        return new HandOffSheet(
                handOff,
                units.nameOf(handOff.unit()),
                handOff.assisting().stream().map(units::nameOf).toList(),
                places.of(handOff).orElse(""),
                petition.allegations().stream()
                        .filter(allegation -> handOff.matter().allegations().contains(allegation.number()))
                        .toList(),
                handled.of(handOff.key()),
                answered.of(handOff.key()),
                deadlines.of(handOff, LocaleContextHolder.getLocale()));
    }
}
