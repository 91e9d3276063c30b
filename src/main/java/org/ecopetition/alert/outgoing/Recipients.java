package org.ecopetition.alert.outgoing;

import java.util.List;
import java.util.Optional;
import org.ecopetition.alert.OpenWork.Reached;

/** The people who work here, as an administrator keeps them. */
public interface Recipients {

    /** Everybody who belongs to a group. */
    List<Recipient> all();

    /** Those people and the members of those groups, each once. */
    List<Recipient> of(Reached reached);

    Optional<Recipient> find(String person);
}
