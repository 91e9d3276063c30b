package org.ecopetition.petition;

/** The same idempotency key came with another request. */
public class KeyReused extends Refusal {

    public KeyReused(String key) {
        super("petition.key-reused", key);
    }
}
