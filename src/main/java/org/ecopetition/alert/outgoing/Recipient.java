package org.ecopetition.alert.outgoing;

import java.util.Set;
import org.ecopetition.alert.AlertReader;

/**
 * Somebody who works here and can be sent messages.
 *
 * @param person the engine's id
 * @param name as people say it
 * @param address of mail, empty where none is known
 * @param groups ids of the person's groups
 */
public record Recipient(String person, String name, String address, Set<String> groups) {

    public Recipient {
        groups = Set.copyOf(groups);
    }

    AlertReader reader() {
        return new AlertReader(person, groups);
    }
}
