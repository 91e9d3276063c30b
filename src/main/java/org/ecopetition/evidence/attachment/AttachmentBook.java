package org.ecopetition.evidence.attachment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecopetition.evidence.KeptFile;
import org.ecopetition.evidence.attachment.AttachmentWords.Column;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.attachment.IntakeAttachment;
import org.ecopetition.petition.attachment.IntakeAttachmentAdded;
import org.ecopetition.petition.attachment.IntakeAttachmentWithdrawn;
import org.ecopetition.petition.attachment.WithdrawnAttachment;
import org.ecopetition.petition.search.CallerReadings;
import org.ecopetition.storage.RowWritten;
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

    /** Signs of the reason why a file is taken off. */
    static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final AttachmentWords words;
    private final CallerReadings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttachmentBook(
            JdbcClient jdbc,
            AttachmentWords words,
            CallerReadings readings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /** A file as it is fetched. */
    record Row(String sha256, String name, String kind) {}

    /** A file that stands on a record already. */
    private record Entered(String id, boolean withdrawn) {}

    @Transactional(readOnly = true)
    List<IntakeAttachment> of(CaseNumber number) {
        return jdbc.sql("""
                        select id, file_name, kind, file_size, person, added_at from intake_attachment
                        where case_number = ? and withdrawn_at is null order by added_at, id
                        """)
                .param(number.value())
                .query((row, index) -> new IntakeAttachment(
                        row.getString(1),
                        words.open(Column.FILE_NAME, row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    List<WithdrawnAttachment> withdrawn(CaseNumber number) {
        return jdbc.sql("""
                        select id, withdrawal_reason, withdrawn_by, withdrawn_at from intake_attachment
                        where case_number = ? and withdrawn_at is not null order by withdrawn_at, id
                        """)
                .param(number.value())
                .query((row, index) -> new WithdrawnAttachment(
                        words.open(Column.WITHDRAWAL_REASON, row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Enters a file, or puts back one that was taken off; one that stands there already changes nothing. */
    void enter(CaseNumber number, KeptFile file, String name, String person) {
        Optional<Entered> same = jdbc.sql("select id, withdrawn_at is not null as withdrawn from intake_attachment"
                        + " where case_number = ? and sha256 = ?")
                .params(number.value(), file.sha256())
                .query(Entered.class)
                .optional();
        if (same.isEmpty()) {
            insert(number, file, name, person);
        } else if (same.get().withdrawn()) {
            putBack(same.get().id(), name, person);
        } else {
            return;
        }
        sealed(number);
        events.publishEvent(new IntakeAttachmentAdded(number, clock.instant(), person));
    }

    /**
     * Takes a file off a record.
     *
     * @return whether the record had such a file
     */
    boolean withdraw(CaseNumber number, String id, String reason, String person) {
        Instant now = clock.instant();
        int withdrawn = jdbc.sql("""
                        update intake_attachment set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?
                        where case_number = ? and id = ? and withdrawn_at is null
                        """)
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        person,
                        words.encrypt(Column.WITHDRAWAL_REASON, id, reason),
                        number.value(),
                        id)
                .update();
        if (withdrawn > 0) {
            sealed(number);
            events.publishEvent(new IntakeAttachmentWithdrawn(number, now, person));
        }
        return withdrawn > 0;
    }

    private void sealed(CaseNumber number) {
        events.publishEvent(new RowWritten("intake_attachment", number.value(), number.value()));
    }

    private void putBack(String id, String name, String person) {
        jdbc.sql("""
                        update intake_attachment set withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null,
                            file_name = ?, person = ? where id = ?
                        """)
                .params(words.encrypt(Column.FILE_NAME, id, name), person, id)
                .update();
    }

    private void insert(CaseNumber number, KeptFile file, String name, String person) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into intake_attachment
                            (id, case_number, file_name, kind, file_size, sha256, person, added_at, data_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        number.value(),
                        words.encrypt(Column.FILE_NAME, id, name),
                        file.kind().name(),
                        file.size(),
                        file.sha256(),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        words.key())
                .update();
    }

    /** The file of this petition, with the person entered among those who read personal data. */
    Optional<Row> fetched(CaseNumber number, String id, String person) {
        Optional<Row> row = jdbc.sql(
                        "select sha256, file_name, kind from intake_attachment where case_number = ? and id = ?"
                                + " and withdrawn_at is null")
                .params(number.value(), id)
                .query((found, index) -> new Row(
                        found.getString(1), words.open(Column.FILE_NAME, id, found.getString(2)), found.getString(3)))
                .optional();
        row.ifPresent(found -> readings.keep(List.of(number.value()), person, "attachment"));
        return row;
    }
}
