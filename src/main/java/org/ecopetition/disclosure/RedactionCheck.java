package org.ecopetition.disclosure;

import java.util.Collection;
import java.util.List;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.redaction.PersonalDataCheck;
import org.ecopetition.petition.redaction.PersonalDataCheck.Sentences;
import org.ecopetition.petition.redaction.Redacted;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.springframework.stereotype.Component;

/** Keeps personal data out of what the public will read: proposes texts without it, and stops those that still hold some. */
@Component
public class RedactionCheck {

    private static final Sentences SENTENCES = new Sentences("disclosure.never-public", "disclosure.marks-left");

    private final IntakeDesk intake;
    private final PersonalDataCheck check;

    RedactionCheck(IntakeDesk intake, PersonalDataCheck check) {
        this.intake = intake;
        this.check = check;
    }

    /** The text without what looks like personal data, and what that was. */
    public Redacted propose(CaseNumber number, String text) {
        return intake.redact(number, text);
    }

    /**
     * Stops texts that may not be published.
     *
     * @param acknowledged a person says that what is marked is no personal data
     * @throws Refusal when something points to a person for certain, or is marked and nobody acknowledged it
     */
    public void mustBeFit(CaseNumber number, Collection<String> texts, boolean acknowledged) {
        List<Mark> marks = texts.stream()
                .flatMap(text -> propose(number, text).marks().stream())
                .toList();
        check.mustBeFit(marks, acknowledged, SENTENCES);
    }

    /** What was marked, a line each; what is the caller's own is not repeated. */
    String said(Collection<Mark> marks) {
        return check.said(marks);
    }
}
