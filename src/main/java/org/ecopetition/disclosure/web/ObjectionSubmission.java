package org.ecopetition.disclosure.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.objection.ObjectionDesk.Lodged;
import org.ecopetition.disclosure.petitioner.PublicDoors;
import org.ecopetition.frontdoor.NamedLocks;
import org.ecopetition.frontdoor.SenderLimits;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way of an objection through the public submission. Limits fall on the sender alone, and only what was taken counts: whoever
 * mistypes or sends the same again is not turned away.
 */
@Component
class ObjectionSubmission {

    private static final String ALL = "objection";
    private static final String TO_CASE = "objection-to-case";

    /** A sender comes one at a time, or the same form handed in many times at once would be counted as many. */
    private final NamedLocks locks = new NamedLocks();

    private final ObjectionDesk box;
    private final SenderLimits limits;
    private final PublicDoors doors;

    ObjectionSubmission(ObjectionDesk box, SenderLimits limits, PublicDoors doors) {
        this.box = box;
        this.limits = limits;
        this.doors = doors;
    }

    /**
     * What became of an objection.
     *
     * @param receipts empty where the sender came too often
     * @param waiting how long such a sender has to wait
     */
    record Outcome(List<String> receipts, @Nullable Duration waiting) {

        private static Outcome tooOften(Duration wait) {
            return new Outcome(List.of(), wait);
        }

        private static Outcome taken(List<String> receipts) {
            return new Outcome(receipts, null);
        }
    }

    Outcome take(CaseNumber number, String text, @Nullable String contact, String sender) {
        return locks.take(
                sender,
                () -> box.lodgedBefore(number, text, contact)
                        .map(Outcome::taken)
                        .orElseGet(() -> count(number, text, contact, sender)));
    }

    private Outcome count(CaseNumber number, String text, @Nullable String contact, String sender) {
        Optional<Duration> wait = limits.enter(doors.now().objectionsByAddress(), ALL, sender);
        if (wait.isPresent()) {
            return Outcome.tooOften(wait.get());
        }
        String toCase = sender + " " + number.value();
        wait = limits.enter(doors.now().objectionsByAddressAndCase(), TO_CASE, toCase);
        if (wait.isPresent()) {
            limits.takeBack(ALL, sender);
            return Outcome.tooOften(wait.get());
        }
        boolean taken = false;
        try {
            Lodged lodged = box.lodge(number, text, contact);
            taken = lodged.isNew();
            return Outcome.taken(lodged.receipts());
        } finally {
            if (!taken) {
                limits.takeBack(ALL, sender);
                limits.takeBack(TO_CASE, toCase);
            }
        }
    }
}
