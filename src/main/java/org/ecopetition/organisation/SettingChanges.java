package org.ecopetition.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.storage.AddedRows;
import org.ecopetition.storage.Chains;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of who changed which setting when; nothing is ever taken out of it. */
@Repository
public class SettingChanges {

    private static final int LONGEST = 1000;
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final AddedRows rows;
    private final Clock clock;

    SettingChanges(JdbcClient jdbc, AddedRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest changes of a subject. */
    public List<SettingChange> newest(String subject) {
        return read("subject = ?", subject);
    }

    private List<SettingChange> read(String condition, Object... named) {
        return jdbc.sql("select subject, entry, before_text, after_text, person, changed_at from setting_change where "
                        + condition + " order by id desc fetch first " + SHOWN + " rows only")
                .params(named)
                .query((row, index) -> new SettingChange(
                        row.getString("subject"),
                        row.getString("entry"),
                        row.getString("before_text"),
                        row.getString("after_text"),
                        row.getString("person"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The newest changes of one entry. */
    public List<SettingChange> newest(String subject, String entry) {
        return read("subject = ? and entry = ?", subject, entry);
    }

    /** The number of an entry's newest change, which its page sends back with what is typed; 0 where there is none. */
    public long latest(String subject, String entry) {
        return jdbc.sql("select coalesce(max(id), 0) from setting_change where subject = ? and entry = ?")
                .params(subject, entry)
                .query(Long.class)
                .single();
    }

    /** Lets one person after the other change a subject, until the end of the transaction. */
    public void claim(String subject) {
        jdbc.sql("select subject from setting_subject where subject = ? for update")
                .param(subject)
                .query(String.class)
                .single();
    }

    /**
     * Lets one person after the other change a subject, until the end of the transaction.
     *
     * @param seen the number of the newest change that whoever typed had before the eyes
     * @return what is wrong when somebody else changed the entry since
     */
    public Optional<Fault> claim(String subject, String entry, long seen) {
        claim(subject);
        return latest(subject, entry) == seen
                ? Optional.empty()
                : newest(subject, entry).stream()
                        .findFirst()
                        .map(change -> Fault.ofWhole("setting.fault.changed", change.person(), change.changedAt()));
    }

    /** Keeps a change; texts beyond the room of the record are cut. */
    public void record(String subject, String entry, @Nullable String before, @Nullable String after, String person) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("subject", subject);
        row.put("entry", entry);
        row.put("before_text", shortened(before));
        row.put("after_text", shortened(after));
        row.put("person", person);
        row.put("changed_at", clock.instant());
        rows.add("setting_change", Chains.SETTING + subject, row);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : Excerpt.of(text, LONGEST);
    }
}
