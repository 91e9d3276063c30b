package org.ecopetition.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Where something becomes known that somebody should hear of without having a task of it. */
public interface NewsSource {

    /** What the person should hear of that happened after the one instant and not after the other, the last first. */
    List<News> between(AlertReader reader, Instant after, Instant until, int most);

    /** The groups that something between the instants concerns. */
    Set<String> groupsReached(Instant after, Instant until);
}
