package org.ecopetition.petition.retention;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ecopetition.organisation.SettingChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases a few times a day what the rules no longer let anybody keep; nodes take turns, and what is erased once is not due again. */
@Component
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 100;

    private final RetentionRules rules;
    private final EndedPetitions ended;
    private final CallerErasure callers;
    private final SearchErasure searches;
    private final SettingChanges turns;
    private final TransactionTemplate transaction;

    Retention(
            RetentionRules rules,
            EndedPetitions ended,
            CallerErasure callers,
            SearchErasure searches,
            SettingChanges turns,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.ended = ended;
        this.callers = callers;
        this.searches = searches;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void scheduled() {
        try {
            erase();
        } catch (DataAccessException later) {
            log.warn("what is kept too long is erased later", later);
        }
    }

    /** Erases what is due. */
    public void erase() {
        RetentionPeriods periods = rules.now();
        if (periods.callerDays() > 0) {
            eraseCallers(periods.callerDays());
        }
        if (periods.searchDays() > 0) {
            searches.people(periods.searchDays())
                    .forEach(person -> inTurn(() -> searches.erase(person, periods.searchDays())));
        }
    }

    private void eraseCallers(int days) {
        String last = "";
        for (List<String> due = ended.due(days, last, AT_ONCE); !due.isEmpty(); due = ended.due(days, last, AT_ONCE)) {
            List<String> some = due;
            List<String> erased = inTurn(() -> callers.erase(some, days));
            log.info("{} callers are erased by rule, {} days after the end of their petitions", erased.size(), days);
            some.stream()
                    .filter(number -> !erased.contains(number))
                    .forEach(
                            number -> log.warn("the caller of {} is not erased: altered, or erased meanwhile", number));
            last = due.get(due.size() - 1);
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            turns.claim(RetentionRules.KEY.subject());
            return work.get();
        }));
    }
}
