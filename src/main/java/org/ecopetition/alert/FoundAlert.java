package org.ecopetition.alert;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that has yet to be put into words: a task that waits, or else something that happened.
 *
 * @param key what the message is called by
 * @param since since when there is something to say
 */
record FoundAlert(
        String key,
        Instant since,
        @Nullable WaitingWork work,
        @Nullable News news) {

    Optional<String> handOff() {
        if (work != null) {
            return Optional.ofNullable(work.caseKey())
                    .filter(key -> work.process().equals("handoff"));
        }
        return Optional.ofNullable(news).map(News::handOff);
    }

    Optional<String> petition() {
        return Optional.ofNullable(work)
                .filter(task -> task.process().equals("petition"))
                .map(WaitingWork::caseKey);
    }
}
