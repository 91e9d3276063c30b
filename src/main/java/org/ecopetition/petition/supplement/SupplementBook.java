package org.ecopetition.petition.supplement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.encryption.SupplementWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked of petitions in addition (补充办理), by the coordination group or in a later batch. */
@Service
@Transactional
public class SupplementBook {

    private static final int LONGEST = 4000;
    private static final Set<PetitionStatus> TO_BE_SUPPLEMENTED = Set.of(
            PetitionStatus.REGISTERED, PetitionStatus.CLASSIFIED, PetitionStatus.HANDED_OFF, PetitionStatus.CLOSED);

    private final PetitionRegister register;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final SupplementWords words;
    private final Wording wording;
    private final Clock clock;

    SupplementBook(
            PetitionRegister register,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            SupplementWords words,
            Wording wording,
            Clock clock) {
        this.words = words;
        this.wording = wording;
        this.register = register;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether more can be asked of a petition in this state. */
    public static boolean takes(PetitionStatus status) {
        return TO_BE_SUPPLEMENTED.contains(status);
    }

    /**
     * Asks more of a petition; a closed one opens again.
     *
     * @param batch number of the batch it came with, if it came with one
     * @throws Refusal when it was passed on, merged or withdrawn
     */
    public void order(CaseNumber number, @Nullable Integer batch, String text, String person) {
        PetitionStatus status = register.find(number).status();
        if (!takes(status)) {
            throw new Refusal("petition.wrong-status", number, status);
        }
        if (batch != null && batch < 1) {
            throw new Refusal("handoff.wrong-batch", batch);
        }
        events.publishEvent(new PetitionSupplemented(number, clock.instant(), person, batch, text));
    }

    /**
     * Asks what a later batch of the team says; the text as received is kept for intake and the coordination group alone, units
     * read that there is more.
     */
    public void orderFromList(CaseNumber number, @Nullable Integer batch, String received, String person) {
        String note = batch == null
                ? wording.say("transfer.supplement-note")
                : wording.say("transfer.supplement-note.batch", String.valueOf(batch));
        order(number, batch, note, person);
        long supplement = jdbc.sql("select max(id) from petition_supplement where case_number = ?")
                .param(number.value())
                .query(Long.class)
                .single();
        jdbc.sql("update petition_supplement set received_text = ? where id = ?")
                .params(words.encrypt(received, supplement), supplement)
                .update();
    }

    /** Whether a batch asked exactly this. */
    @Transactional(readOnly = true)
    public boolean hasAsked(CaseNumber number, int batch, String received) {
        return received(number).stream()
                .anyMatch(asked ->
                        Objects.equals(asked.batch(), batch) && asked.text().equals(received));
    }

    /** The texts of later batches as received. Callers answer for the reader being intake or the coordination group. */
    @Transactional(readOnly = true)
    public List<Supplement> received(CaseNumber number) {
        return jdbc.sql("""
                        select id, occurred_at, batch_number, received_text from petition_supplement
                        where case_number = ? and received_text is not null order by id
                        """)
                .param(number.value())
                .query((row, index) -> new Supplement(
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("batch_number", Integer.class),
                        words.open(row.getString("received_text"), row.getLong("id"))))
                .list();
    }

    /** What was asked in addition so far, the oldest first. */
    @Transactional(readOnly = true)
    public List<Supplement> of(CaseNumber number) {
        return jdbc.sql("""
                        select occurred_at, batch_number, text from petition_supplement
                        where case_number = ? order by id
                        """)
                .param(number.value())
                .query((row, index) -> new Supplement(
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("batch_number", Integer.class),
                        row.getString("text")))
                .list();
    }

    @EventListener
    void on(PetitionSupplemented event) {
        String text = event.reason();
        jdbc.sql("""
                        insert into petition_supplement (case_number, occurred_at, batch_number, text)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        event.caseNumber().value(),
                        event.occurredAt().atOffset(ZoneOffset.UTC),
                        event.batch(),
                        text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .update();
        if (register.find(event.caseNumber()).status() == PetitionStatus.CLOSED) {
            register.reopen(event.caseNumber(), event.person());
        }
    }
}
