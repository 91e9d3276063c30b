package org.ecopetition.petition.intake;

import org.ecopetition.petition.Refusal;

/** The same idempotency key came with another request. */
public class KeyReused extends Refusal {

    public KeyReused(String key) {
        super("petition.key-reused", key);
    }
}
