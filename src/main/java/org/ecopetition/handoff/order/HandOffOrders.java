package org.ecopetition.handoff.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.handoff.Deadlines;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes out hand-off orders (交办单) from what is known of the petition and the hand-off. */
@Service
@Transactional(readOnly = true)
public class HandOffOrders {

    private final HandOffDesk handOffs;
    private final PetitionRegister register;
    private final Deadlines deadlines;
    private final Programmes programmes;
    private final Units units;
    private final OrderSettings settings;
    private final Clock clock;

    HandOffOrders(
            HandOffDesk handOffs,
            PetitionRegister register,
            Deadlines deadlines,
            Programmes programmes,
            Units units,
            OrderSettings settings,
            Clock clock) {
        this.handOffs = handOffs;
        this.register = register;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The order of a hand-off as it stands now: after a reassignment it names the new unit and the deadlines in force. Units are
     * called as they were on the day of the hand-off.
     */
    public HandOffOrder of(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        return of(handOff, handOff.timing().handedOffAt());
    }

    /** The same for a paper that is written at that time, which calls the units as they are called then. */
    public HandOffOrder of(HandOffKey key, Instant written) {
        return of(handOffs.find(key), written);
    }

    private HandOffOrder of(HandOff handOff, Instant written) {
        HandOffKey key = handOff.key();
        LocalDate day = LocalDate.ofInstant(written, clock.getZone());
        Petition petition = register.find(key.caseNumber());
        return new HandOffOrder(
                handOff,
                petition,
                programmes.byCode(petition.programme()).name(),
                units.nameOn(handOff.unit(), day),
                handOff.assisting().stream()
                        .map(unit -> units.nameOn(unit, day))
                        .toList(),
                handOff.matter().regionCode() == null
                        ? ""
                        : units.regionNameOn(handOff.matter().regionCode(), day)
                                .orElse(handOff.matter().regionCode()),
                petition.allegations().stream()
                        .filter(allegation -> handOff.matter().allegations().contains(allegation.number()))
                        .toList(),
                deadlines.returnWindowEnd(handOff),
                settings.issuedBy());
    }
}
