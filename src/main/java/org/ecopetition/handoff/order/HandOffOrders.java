package org.ecopetition.handoff.order;

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

    HandOffOrders(
            HandOffDesk handOffs,
            PetitionRegister register,
            Deadlines deadlines,
            Programmes programmes,
            Units units,
            OrderSettings settings) {
        this.handOffs = handOffs;
        this.register = register;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.units = units;
        this.settings = settings;
    }

    /** The order of a hand-off as it stands now: after a reassignment it names the new unit and the deadlines in force. */
    public HandOffOrder of(HandOffKey key) {
        HandOff handOff = handOffs.find(key);
        Petition petition = register.find(key.caseNumber());
        return new HandOffOrder(
                handOff,
                petition,
                programmes.byCode(petition.programme()).name(),
                units.nameOf(handOff.unit()),
                handOff.assisting().stream().map(units::nameOf).toList(),
                handOff.matter()
                        .regionCode()
                        .map(code -> units.regionName(code).orElse(code))
                        .orElse(""),
                petition.allegations().stream()
                        .filter(allegation -> handOff.matter().allegations().contains(allegation.number()))
                        .toList(),
                deadlines.returnWindowEnd(handOff),
                settings.issuedBy());
    }
}
