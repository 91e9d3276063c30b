package org.ecopetition.casework;

import java.util.Map;
import java.util.Set;

/** The names people know each other by. */
public interface PersonNames {

    /** Names by user id; whoever is unknown is left out. */
    Map<String, String> of(Set<String> ids);
}
