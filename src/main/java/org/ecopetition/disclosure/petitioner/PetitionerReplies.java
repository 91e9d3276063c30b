package org.ecopetition.disclosure.petitioner;

import java.util.stream.Collectors;
import org.ecopetition.disclosure.RedactionCheck;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.rectification.RectificationDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the petitioner is told once all results are reviewed (答复); whoever else holds the receipt may read it too. */
@Service
@Transactional
public class PetitionerReplies {

    private static final int LONGEST_REPLY = 4000;

    private final PetitionRegister register;
    private final HandOffDesk handOffs;
    private final RectificationDesk rectifications;
    private final RedactionCheck redaction;
    private final Units units;
    private final Wording wording;

    PetitionerReplies(
            PetitionRegister register,
            HandOffDesk handOffs,
            RectificationDesk rectifications,
            RedactionCheck redaction,
            Units units,
            Wording wording) {
        this.register = register;
        this.handOffs = handOffs;
        this.rectifications = rectifications;
        this.redaction = redaction;
        this.units = units;
        this.wording = wording;
    }

    /** Writes the answer from the reviewed results and keeps it with the petition. */
    public void reply(CaseNumber number) {
        String results = handOffs.of(number).stream().map(this::result).collect(Collectors.joining("\n"));
        String reply = wording.say("disclosure.reply", number.value(), results);
        register.answer(number, reply.length() > LONGEST_REPLY ? reply.substring(0, LONGEST_REPLY) : reply);
    }

    private String result(HandOff handOff) {
        return wording.say(
                "disclosure.reply-result",
                units.nameOf(handOff.unit()),
                handOff.result().verdict() == null
                        ? ""
                        : wording.of(handOff.result().verdict()),
                rectifications
                        .latest(handOff.key())
                        .map(Rectification::measures)
                        .map(measures -> redaction
                                .propose(handOff.caseNumber(), measures)
                                .text())
                        .orElseGet(() -> wording.say("disclosure.no-measures")));
    }
}
