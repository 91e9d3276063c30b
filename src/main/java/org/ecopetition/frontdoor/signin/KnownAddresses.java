package org.ecopetition.frontdoor.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.ecopetition.frontdoor.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The addresses from which people have signed in of late, kept as hashes in the database. */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class KnownAddresses {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration SEEN_ANEW = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contain(String name, String address) {
        return jdbc.sql("select count(*) from known_address where person = ? and address = ? and seen_at > ?")
                        .params(name, Sha256.of(address), now().minus(KEPT))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(String name, String address) {
        OffsetDateTime now = now();
        String hash = Sha256.of(address);
        int seen = jdbc.sql("update known_address set seen_at = case when seen_at < ? then ? else seen_at end"
                        + " where person = ? and address = ?")
                .params(now.minus(SEEN_ANEW), now, name, hash)
                .update();
        if (seen == 0) {
            remember(name, hash, now);
        }
    }

    private void remember(String name, String hash, OffsetDateTime now) {
        jdbc.sql("delete from known_address where person = ? and seen_at < ?")
                .params(name, now.minus(KEPT))
                .update();
        try {
            jdbc.sql("insert into known_address (person, address, seen_at) values (?, ?, ?)")
                    .params(name, hash, now)
                    .update();
        } catch (DuplicateKeyException signedInAtOnce) {
            // and is known now
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
