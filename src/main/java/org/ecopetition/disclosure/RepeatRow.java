package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Petition;
import org.springframework.stereotype.Component;

/** The row of a repeat, which sends its reader to the petition that it was joined to. */
@Component
class RepeatRow {

    private final Units units;
    private final Wording wording;
    private final Clock clock;

    RepeatRow(Units units, Wording wording, Clock clock) {
        this.units = units;
        this.wording = wording;
        this.clock = clock;
    }

    /** The number under which the result is found, in place of each text. */
    Texts texts(Petition original) {
        return new Texts(
                wording.say("disclosure.repeat.problem", original.rawNumber()),
                wording.say("disclosure.repeat.findings", original.rawNumber()),
                wording.say("disclosure.repeat.measures", original.rawNumber()));
    }

    /** Of the repeat what is known of it, else what the row of its original states. */
    Facts facts(Petition repeat, Facts facts) {
        Handling handling = facts.handling();
        return new Facts(
                new Origin(
                        repeat.programme(),
                        repeat.rawNumber(),
                        repeat.channel(),
                        repeat.keyItem(),
                        facts.origin().types(),
                        LocalDate.ofInstant(repeat.receivedAt(), clock.getZone())),
                new Handling(
                        Optional.ofNullable(repeat.regionCode())
                                .flatMap(units::regionName)
                                .orElse(handling.regionName()),
                        handling.unitName(),
                        repeat.batchNumber() != null
                                ? repeat.batchNumber()
                                : repeat.listEntry().upperBatch(),
                        handling.handedOffOn(),
                        handling.verdict(),
                        handling.closingState(),
                        handling.goal()),
                facts.accountability());
    }
}
