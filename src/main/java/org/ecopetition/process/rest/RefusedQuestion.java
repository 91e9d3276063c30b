package org.ecopetition.process.rest;

import org.ecopetition.petition.Refusal;

/** A question that the engine never hears. */
class RefusedQuestion extends Refusal {

    RefusedQuestion(String code, Object... named) {
        super(code, named);
    }
}
