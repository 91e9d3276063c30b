package org.ecopetition.organisation.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.form.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settings that an administrator enters by pages: what counts is the version with the latest day that has come, read anew
 * each time, so that it counts on every node at once. What was in force on a day is never changed afterwards.
 */
@Service
@Transactional
public class DatedSettings {

    private final JdbcClient jdbc;
    private final SettingChanges changes;
    private final ObjectMapper json;
    private final Clock clock;

    DatedSettings(JdbcClient jdbc, SettingChanges changes, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /** What counts today, where anybody set it. */
    @Transactional(readOnly = true)
    public <T> Optional<T> inForce(SettingKey<T> key) {
        return jdbc.sql("select content from dated_setting where subject = ? and entry = ? and effective_from <= ?"
                        + " order by effective_from desc fetch first 1 rows only")
                .params(key.subject(), key.entry(), LocalDate.now(clock))
                .query(String.class)
                .optional()
                .map(content -> read(key, content));
    }

    /** All versions, the latest day first, those that are still to come among them. */
    @Transactional(readOnly = true)
    public <T> List<Dated<T>> all(SettingKey<T> key) {
        return jdbc.sql("select effective_from, content, person from dated_setting where subject = ? and entry = ?"
                        + " order by effective_from desc")
                .params(key.subject(), key.entry())
                .query((row, index) ->
                        new Dated<>(row.getObject(1, LocalDate.class), read(key, row.getString(2)), row.getString(3)))
                .list();
    }

    /** The entries of a subject that anybody set, in their order. */
    @Transactional(readOnly = true)
    public List<String> entries(String subject) {
        return jdbc.sql("select distinct entry from dated_setting where subject = ? order by entry")
                .param(subject)
                .query(String.class)
                .list();
    }

    /**
     * Sets it from a day on, today where none is given; another version of that day is replaced.
     *
     * @param seen the number of the newest change that the person saw
     * @param said what the record of changes says of it
     * @return what is wrong; nothing was stored then
     */
    public <T> Optional<Fault> set(
            SettingKey<T> key, T value, @Nullable LocalDate from, long seen, String said, String person) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from == null ? today : from;
        if (first.isBefore(today) || first.isAfter(today.plusYears(1))) {
            return Optional.of(new Fault("from", "setting.fault.from"));
        }
        Optional<Fault> changed = changes.claim(key.subject(), key.entry(), seen);
        if (changed.isEmpty()) {
            remove(key, first);
            jdbc.sql("insert into dated_setting (subject, entry, effective_from, content, person, entered_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(key.subject(), key.entry(), first, written(value), person)
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            changes.record(key.subject(), key.entry(), null, first + ": " + said, person);
        }
        return changed;
    }

    /** The entries of a subject whose day has come, each once. */
    @Transactional(readOnly = true)
    public List<String> due(String subject) {
        return jdbc.sql(
                        "select distinct entry from dated_setting where subject = ? and effective_from <= ? order by entry")
                .params(subject, LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** Takes out a version that was carried out, or is given up though its day has come. */
    public boolean takeOut(SettingKey<?> key, LocalDate from) {
        return remove(key, from) > 0;
    }

    /** Takes back a version whose day has not come. */
    public Optional<Fault> takeBack(SettingKey<?> key, LocalDate from, long seen, String person) {
        if (!from.isAfter(LocalDate.now(clock))) {
            return Optional.of(Fault.ofWhole("setting.fault.in-force"));
        }
        Optional<Fault> changed = changes.claim(key.subject(), key.entry(), seen);
        if (changed.isEmpty() && remove(key, from) > 0) {
            changes.record(key.subject(), key.entry(), from.toString(), "-", person);
        }
        return changed;
    }

    private int remove(SettingKey<?> key, LocalDate from) {
        return jdbc.sql("delete from dated_setting where subject = ? and entry = ? and effective_from = ?")
                .params(key.subject(), key.entry(), from)
                .update();
    }

    private <T> T read(SettingKey<T> key, String content) {
        try {
            return json.readValue(content, key.type());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(key + " cannot be read", unreadable);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
