package org.ecopetition.handoff;

import org.ecopetition.organisation.calendar.CalendarChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts the deadlines of all hand-offs in work anew when the public calendar changed, each in a transaction of its own, in the
 * background; what a stop interrupts is done at the next start.
 */
@Component
class CalendarFollower {

    private static final Logger log = LoggerFactory.getLogger(CalendarFollower.class);

    private final TimeDesk time;

    CalendarFollower(TimeDesk time) {
        this.time = time;
    }

    @TransactionalEventListener
    void on(CalendarChanged event) {
        inBackground();
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        inBackground();
    }

    private void inBackground() {
        Thread counter = new Thread(this::recountAll, "deadlines");
        counter.setDaemon(true);
        counter.start();
    }

    /**
     * Counts them all.
     *
     * @return how many moved
     */
    int recountAll() {
        int moved = 0;
        for (HandOffKey key : time.running()) {
            moved += recounted(key) ? 1 : 0;
        }
        if (moved > 0) {
            log.info("deadlines of {} hand-offs moved with the calendar", moved);
        }
        return moved;
    }

    private boolean recounted(HandOffKey key) {
        try {
            return time.recount(key);
        } catch (RuntimeException meanwhile) { // one hand-off must not keep the others waiting
            log.warn("deadline of {} is counted at the next start", key, meanwhile);
            return false;
        }
    }
}
