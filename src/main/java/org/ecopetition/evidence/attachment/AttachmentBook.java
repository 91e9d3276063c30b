package org.ecopetition.evidence.attachment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.evidence.KeptFile;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.attachment.IntakeAttachment;
import org.ecopetition.petition.attachment.IntakeAttachmentAdded;
import org.ecopetition.petition.search.CallerReadings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which files stand on which intake record, and who fetched them. */
@Component
@Transactional
class AttachmentBook {

    /** Signs of a file's name. */
    static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final CallerReadings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentBook(JdbcClient jdbc, CallerReadings readings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /** A file as it is fetched. */
    record Row(String sha256, String name, String kind) {}

    @Transactional(readOnly = true)
    List<IntakeAttachment> of(CaseNumber number) {
        return jdbc.sql("""
                        select id, file_name, kind, file_size, person, added_at from intake_attachment
                        where case_number = ? order by added_at, id
                        """)
                .param(number.value())
                .query((row, index) -> new IntakeAttachment(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Enters a file; one that stands there already changes nothing. */
    void enter(CaseNumber number, KeptFile file, String name, String person) {
        int same = jdbc.sql("select count(*) from intake_attachment where case_number = ? and sha256 = ?")
                .params(number.value(), file.sha256())
                .query(Integer.class)
                .single();
        if (same > 0) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into intake_attachment (id, case_number, file_name, kind, file_size, sha256, person, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        number.value(),
                        name,
                        file.kind().name(),
                        file.size(),
                        file.sha256(),
                        person,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new IntakeAttachmentAdded(number, now, person));
    }

    /** The file of this petition, with the person entered among those who read personal data. */
    Optional<Row> fetched(CaseNumber number, String id, String person) {
        Optional<Row> row = jdbc.sql(
                        "select sha256, file_name, kind from intake_attachment where case_number = ? and id = ?")
                .params(number.value(), id)
                .query((found, index) -> new Row(found.getString(1), found.getString(2), found.getString(3)))
                .optional();
        row.ifPresent(found -> readings.keep(List.of(number.value()), person, "attachment"));
        return row;
    }
}
