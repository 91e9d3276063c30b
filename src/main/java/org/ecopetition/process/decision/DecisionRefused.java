package org.ecopetition.process.decision;

import org.ecopetition.petition.Refusal;

/** A decision table gave no answer; whoever reads the bare exception, as in an incident, reads the sentence too. */
class DecisionRefused extends Refusal {

    private final String sentence;

    DecisionRefused(String sentence, Throwable cause, String code, Object... named) {
        super(code, named);
        this.sentence = sentence;
        initCause(cause);
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
