package org.ecopetition.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The requests that were handled: a form that is handed in twice, or a program that asks again because it saw no answer, acts
 * once. A request is kept in the transaction of what it did; one that failed is free again.
 */
@Component
public class HandledRequests {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandledRequests(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A request.
     *
     * @param area whose keys they are, at most 20 characters
     * @param key what its sender chose or its form brought, at most 180 characters
     * @param asked what tells the request from another under the same key, at most 200 characters and without personal
     *     data; empty where the key alone names it
     */
    public record Request(String area, String key, String asked) {}

    /**
     * What became of a request.
     *
     * @param isNew whether it was handled now
     * @param isSame false when the key came with another request before; nothing was done then
     * @param outcome what the first one left, for example a number
     */
    public record Handled(boolean isNew, boolean isSame, String outcome) {}

    /** What became of the request before; empty when it is the first under its key. */
    public Optional<Handled> find(Request request) {
        return jdbc.sql("select asked, outcome from handled_request where area = ? and request_key = ?")
                .params(request.area(), request.key())
                .query((row, index) ->
                        new Handled(false, row.getString("asked").equals(request.asked()), row.getString("outcome")))
                .optional();
    }

    /**
     * Does what is asked in one transaction, unless it was done before; of two at the same moment one does it.
     *
     * @param act returns what it leaves, at most 100 characters
     */
    public Handled once(Request request, Supplier<String> act) {
        return first(request, () -> {
            String outcome = act.get();
            keep(request, outcome);
            return outcome;
        });
    }

    /** As {@link #once(Request, Supplier)} for what leaves nothing: whoever comes second at the same moment waits for the first. */
    public Handled once(Request request, Runnable act) {
        return first(request, () -> {
            keep(request, "");
            act.run();
            return "";
        });
    }

    /** Keeps what a request did, for whoever holds a lock against the same at this moment. */
    public void keep(Request request, String outcome) {
        jdbc.sql("insert into handled_request (area, request_key, asked, outcome, recorded_at) values (?, ?, ?, ?, ?)")
                .params(
                        request.area(),
                        request.key(),
                        request.asked(),
                        outcome,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * What requests left since then, the newest first.
     *
     * @param start how their keys begin
     */
    public List<String> outcomes(String area, String start, Instant since, int count) {
        return jdbc.sql("""
                        select outcome from handled_request where area = ? and recorded_at >= ? and request_key like ?
                        order by recorded_at desc, outcome desc limit ?
                        """)
                .params(area, since.atOffset(ZoneOffset.UTC), start + "%", count)
                .query(String.class)
                .list();
    }

    private Handled first(Request request, Supplier<String> act) {
        Optional<Handled> before = find(request);
        if (before.isPresent()) {
            return before.get();
        }
        boolean within = TransactionSynchronizationManager.isActualTransactionActive();
        try {
            String outcome = transaction.execute(status -> act.get());
            return new Handled(true, true, Objects.requireNonNull(outcome));
        } catch (DataIntegrityViolationException atTheSameMoment) {
            if (within) {
                throw atTheSameMoment; // the transaction around this one is lost
            }
            return find(request).orElseThrow(() -> atTheSameMoment);
        }
    }
}
