package org.ecopetition.process.history;

import java.util.Set;

/** The models that lead cases. */
final class CaseModels {

    /** Their keys. */
    static final Set<String> KEYS = Set.of("petition", "handoff");

    private CaseModels() {}
}
