package org.ecopetition.frontdoor.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away the drafts that are too old, and those of tasks that are done: completing a task waits for no draft. */
@Component
class DraftCleaning {

    private static final Logger log = LoggerFactory.getLogger(DraftCleaning.class);

    private final Drafts drafts;
    private final TasksInHand tasks;

    DraftCleaning(Drafts drafts, TasksInHand tasks) {
        this.drafts = drafts;
        this.tasks = tasks;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void clean() {
        try {
            int old = drafts.discardOld();
            drafts.discardAt(done());
            if (old > 0) {
                log.info("{} drafts were too old and are thrown away", old);
            }
        } catch (DataAccessException later) {
            log.warn("drafts are cleaned up later", later);
        }
    }

    private Set<String> done() {
        List<String> ids = drafts.placesBelow(DraftPlaces.TASKS).stream()
                .map(place -> place.substring(DraftPlaces.TASKS.length()))
                .toList();
        Set<String> gone = new HashSet<>(ids);
        if (!gone.isEmpty()) {
            gone.removeAll(tasks.waiting(ids));
        }
        return gone.stream().map(id -> DraftPlaces.TASKS + id).collect(Collectors.toSet());
    }
}
