package org.ecopetition.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return jdbc.sql("select subject, entry, before_text, after_text, person, changed_at from setting_change"
                        + " where subject = ? order by id desc fetch first " + SHOWN + " rows only")
                .param(subject)
                .query((row, index) -> new SettingChange(
                        row.getString("subject"),
                        row.getString("entry"),
                        row.getString("before_text"),
                        row.getString("after_text"),
                        row.getString("person"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
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
