package org.ecopetition.petition.redaction;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.springframework.stereotype.Component;

/**
 * Stops texts that would carry personal data to units or to the public: what points to somebody for certain never passes, what
 * only looks like it passes when a person says that it is none.
 */
@Component
public class PersonalDataCheck {

    private static final int LONGEST = 2000;

    private final Redaction redaction;
    private final Wording wording;

    PersonalDataCheck(Redaction redaction, Wording wording) {
        this.redaction = redaction;
        this.wording = wording;
    }

    /** What looks like personal data in texts about a caller. */
    public List<Redacted.Mark> marksIn(Collection<String> texts, Caller caller) {
        return texts.stream()
                .flatMap(text -> redaction.propose(text, caller).marks().stream())
                .toList();
    }

    /**
     * Stops marks that may not pass.
     *
     * @param acknowledged a person says that what is marked is no personal data
     * @return the marks that person keeps
     * @throws Refusal when something points to a person for certain, or is marked and nobody acknowledged it
     */
    public List<Redacted.Mark> mustBeFit(List<Redacted.Mark> marks, boolean acknowledged, Sentences sentences) {
        List<Redacted.Mark> certain =
                marks.stream().filter(Redacted.Mark::neverPublic).toList();
        if (!certain.isEmpty()) {
            throw new Refusal(sentences.certain(), said(certain));
        }
        if (!marks.isEmpty() && !acknowledged) {
            throw new Refusal(sentences.doubtful(), said(marks));
        }
        return marks;
    }

    /** What was marked, a line each; what is the caller's own is not repeated. */
    public String said(Collection<Redacted.Mark> marks) {
        String all = String.join("\n", lines(marks));
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    /** The same as a list, each line once. */
    public List<String> lines(Collection<Redacted.Mark> marks) {
        return marks.stream()
                .map(mark -> mark.callers()
                        ? wording.say("disclosure.mark.caller", wording.of(mark.kind()), mark.replacement())
                        : wording.say("disclosure.mark", wording.of(mark.kind()), mark.found(), mark.replacement()))
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * What a person is told when a text is stopped; each names the marks.
     *
     * @param certain message key where somebody is pointed to for certain
     * @param doubtful message key where a person may keep what is marked
     */
    public record Sentences(String certain, String doubtful) {}
}
