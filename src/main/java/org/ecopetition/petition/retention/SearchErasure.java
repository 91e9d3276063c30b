package org.ecopetition.petition.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecopetition.storage.Chains;
import org.ecopetition.storage.SealedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases who looked for callers long ago; who read which caller stays with the case. */
@Component
class SearchErasure {

    private final JdbcClient jdbc;
    private final SealedRows sealed;
    private final Tombstones tombstones;
    private final Clock clock;

    SearchErasure(JdbcClient jdbc, SealedRows sealed, Tombstones tombstones, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /** Those who have looked so long ago. */
    List<String> people(int days) {
        return jdbc.sql("select distinct person from intake_search where searched_at < ? order by person")
                .param(before(days))
                .query(String.class)
                .list();
    }

    /** Erases what one person looked for within the running transaction. */
    int erase(String person, int days) {
        AtomicInteger erased = new AtomicInteger();
        String chain = Chains.SEARCH + person;
        sealed.rewrite(
                "intake_search",
                List.of(chain),
                sound -> sound.forEach(
                        id -> erased.addAndGet(jdbc.sql("delete from intake_search where id = ? and searched_at < ?")
                                .params(Long.valueOf(id), before(days))
                                .update())));
        if (erased.get() > 0) {
            tombstones.set(chain, RetentionRule.SEARCH, days, erased.get());
        }
        return erased.get();
    }

    private OffsetDateTime before(int days) {
        return clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
