package org.ecopetition.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.Redacted;
import org.ecopetition.petition.Redacted.Mark;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Component;

/** Keeps personal data out of what the public will read: proposes texts without it, and stops those that still hold some. */
@Component
class RedactionCheck {

    private static final int LONGEST = 2000;

    private final IntakeDesk intake;
    private final Wording wording;

    RedactionCheck(IntakeDesk intake, Wording wording) {
        this.intake = intake;
        this.wording = wording;
    }

    /** The text without what looks like personal data, and what that was. */
    Redacted propose(CaseNumber number, String text) {
        return intake.redact(number, text);
    }

    /**
     * Stops texts that may not be published.
     *
     * @param acknowledged a person says that what is marked is no personal data
     * @throws Refusal when something points to a person for certain, or is marked and nobody acknowledged it
     */
    void mustBeFit(CaseNumber number, Collection<String> texts, boolean acknowledged) {
        List<Mark> marks = texts.stream()
                .flatMap(text -> propose(number, text).marks().stream())
                .toList();
        List<Mark> certain = marks.stream().filter(Mark::neverPublic).toList();
        if (!certain.isEmpty()) {
            throw new Refusal("disclosure.never-public", said(certain));
        }
        if (!marks.isEmpty() && !acknowledged) {
            throw new Refusal("disclosure.marks-left", said(marks));
        }
    }

    /** What was marked, a line each; what is the caller's own is not repeated. */
    String said(Collection<Mark> marks) {
        String all = marks.stream()
                .map(mark -> mark.callers()
                        ? wording.say("disclosure.mark.caller", wording.of(mark.kind()), mark.replacement())
                        : wording.say("disclosure.mark", wording.of(mark.kind()), mark.found(), mark.replacement()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }
}
