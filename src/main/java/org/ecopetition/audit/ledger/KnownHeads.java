package org.ecopetition.audit.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the chains end that this node wrote last: a guess, for another node may have gone on. */
class KnownHeads {

    private static final int MOST = 20_000;

    private final Map<String, Head> heads = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Head> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Head> of(String chain) {
        return Optional.ofNullable(heads.get(chain));
    }

    synchronized void keep(Map<String, Head> ends) {
        heads.putAll(ends);
    }

    synchronized void forget(Iterable<String> chains) {
        chains.forEach(heads::remove);
    }
}
