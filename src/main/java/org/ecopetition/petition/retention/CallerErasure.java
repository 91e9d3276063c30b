package org.ecopetition.petition.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.encryption.CallerHashes;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.storage.SealedRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases callers: name, number, address, the words as received, later batches' too, with the proposal made of them, what stood there before a
 * correction, and all by which the caller was found. What does not stand as it was sealed is left, so that nobody hides a
 * forgery.
 */
@Component
class CallerErasure {

    private final JdbcClient jdbc;
    private final SealedRows sealed;
    private final IntakeRecords intakes;
    private final CallerHashes hashes;
    private final Tombstones tombstones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallerErasure(
            JdbcClient jdbc,
            SealedRows sealed,
            IntakeRecords intakes,
            CallerHashes hashes,
            Tombstones tombstones,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.intakes = intakes;
        this.hashes = hashes;
        this.tombstones = tombstones;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Erases those of some petitions within the running transaction.
     *
     * @return whose caller was erased
     */
    List<String> erase(List<String> numbers, int days) {
        List<String> locked = jdbc.sql("select case_number from intake_record where case_number in (:numbers)"
                        + " and erased_on is null order by case_number for update")
                .param("numbers", numbers)
                .query(String.class)
                .list();
        List<String> erased = new ArrayList<>();
        sealed.rewrite(
                "intake_record",
                locked,
                sound -> locked.stream().filter(sound::contains).forEach(number -> {
                    forgetHowItIsFound(number);
                    empty(number);
                    erased.add(number);
                }));
        sealed.rewrite("intake_correction", erased, this::emptyFormer);
        erased.forEach(number -> {
            tombstones.set(number, RetentionRule.CALLER, days, 1);
            events.publishEvent(new CallerErased(new CaseNumber(number), clock.instant(), Tombstones.SYSTEM, days));
        });
        return erased;
    }

    private void empty(String number) {
        jdbc.sql("update intake_record set received_text = '', proposed_text = '', caller_name = null,"
                        + " caller_phone = null, caller_address = null, caller_digits = null, caller_tail = null,"
                        + " caller_begin = null, erased_on = ? where case_number = ?")
                .params(LocalDate.now(clock), number)
                .update();
        jdbc.sql("update petition_supplement set received_text = null where case_number = ?")
                .param(number)
                .update();
    }

    private void emptyFormer(Set<String> sound) {
        sound.forEach(id -> jdbc.sql("update intake_correction set former = null where id = ?"
                        + " and field in ('CALLER_NAME', 'CALLER_PHONE', 'CALLER_ADDRESS', 'TEXT')")
                .param(Long.valueOf(id))
                .update());
    }

    private void forgetHowItIsFound(String number) {
        jdbc.sql("delete from caller_clue where case_number = ?").param(number).update();
        Caller caller = intakes.findById(number).orElseThrow().caller();
        if (caller.phone() != null) {
            jdbc.sql("delete from repeat_key where case_number = :number and key_hash in (:keys)")
                    .param("number", number)
                    .param("keys", hashes.keysOfPhone(caller.phone()))
                    .update();
        }
        intakes.letGo(number);
    }
}
