package org.ecopetition.storage;

import java.util.Collection;
import java.util.List;

/** The names of the ledger's chains: a case number, or a prefix and the key of what is sealed apart from any case. */
public final class Chains {

    /** Before the key of a briefing. */
    public static final String BRIEFING = "briefing:";

    /** Before the id of whoever looked for callers. */
    public static final String SEARCH = "search:";

    /** Before the subject of a setting. */
    public static final String SETTING = "setting:";

    /** Before the number of a visit. */
    public static final String VISIT = "visit:";

    private Chains() {}

    /** The keys behind this prefix, of those chains that have it; with none the names of all, as they are. */
    public static List<Object> keys(String prefix, Collection<String> chains) {
        return chains.stream()
                .filter(chain -> chain.startsWith(prefix))
                .map(chain -> key(prefix, chain.substring(prefix.length())))
                .toList();
    }

    /** A key as the database compares it: visits have numbers. */
    public static Object key(String prefix, String key) {
        return prefix.equals(VISIT) ? (Object) Long.valueOf(key) : key;
    }
}
