package org.ecopetition.alert;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each person has read: all messages up to an instant, and single ones after it. */
@Component
class ReadMarks {

    private static final Instant NEVER = Instant.EPOCH;

    private final JdbcClient jdbc;

    ReadMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody has read.
     *
     * @param until everything since before then
     * @param single the keys of messages that came later
     */
    record ReadMark(Instant until, Set<String> single) {

        boolean isUnread(String key, Instant since) {
            return since.isAfter(until) && !single.contains(key);
        }
    }

    ReadMark of(String person) {
        Instant until = jdbc.sql("select read_until from alert_reading where person = ?")
                .param(person)
                .query((row, index) -> row.getObject("read_until", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(NEVER);
        Set<String> single = new HashSet<>(jdbc.sql("select alert from alert_read where person = ?")
                .param(person)
                .query(String.class)
                .list());
        return new ReadMark(until, single);
    }

    void readUntil(String person, Instant until) {
        int moved = jdbc.sql("update alert_reading set read_until = :until where person = :person")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
        if (moved == 0) {
            jdbc.sql("insert into alert_reading (person, read_until, by_mail) values (:person, :until, true)")
                    .param("person", person)
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .update();
        }
        jdbc.sql("delete from alert_read where person = ? and since <= ?")
                .params(person, until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes down that one message was read; a second time changes nothing. */
    void read(String person, String key, Instant since) {
        boolean known = jdbc.sql("select count(*) from alert_read where person = ? and alert = ?")
                        .params(person, key)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into alert_read (person, alert, since) values (?, ?, ?)")
                    .params(person, key, since.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Whether the person takes messages by mail. */
    boolean takesMail(String person) {
        return jdbc.sql("select by_mail from alert_reading where person = ?")
                .param(person)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void takeMail(String person, boolean wanted) {
        int changed = jdbc.sql("update alert_reading set by_mail = ? where person = ?")
                .params(wanted, person)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into alert_reading (person, read_until, by_mail) values (?, ?, ?)")
                    .params(person, NEVER.atOffset(ZoneOffset.UTC), wanted)
                    .update();
        }
    }
}
