package org.ecopetition.frontdoor.factor;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ecopetition.frontdoor.signin.RecentPeople;
import org.ecopetition.organisation.SettingChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of all people, in the database alone: a code is taken once, on whatever node it is typed. */
@Component
@Transactional
public class SecondFactors {

    /** Under which the record of changes keeps what became of them. */
    public static final String SUBJECT = "SIGN-ON";

    private final JdbcClient jdbc;
    private final FactorKeys keys;
    private final RecoveryCodes recovery;
    private final SettingChanges changes;
    private final RecentPeople recent;
    private final Clock clock;

    SecondFactors(
            JdbcClient jdbc,
            FactorKeys keys,
            RecoveryCodes recovery,
            SettingChanges changes,
            RecentPeople recent,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.recovery = recovery;
        this.changes = changes;
        this.recent = recent;
        this.clock = clock;
    }

    private record Kept(String secret, long lastStep) {}

    /** Since when each person has one, by user name. */
    public Map<String, Instant> enrolled() {
        Map<String, Instant> enrolled = new LinkedHashMap<>();
        jdbc.sql("select person, enrolled_at from second_factor order by person")
                .query((row, index) -> enrolled.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        return enrolled;
    }

    public boolean has(String person) {
        return kept(person).isPresent();
    }

    /**
     * Sets it up with a key that the person's app has, as a first code shows.
     *
     * @return whether the code is right and the person had none yet
     */
    public boolean enrol(String person, String key, String code) {
        OptionalLong step = OneTimeCode.step(key, code, clock.instant(), 0);
        if (step.isEmpty() || has(person)) {
            return false;
        }
        jdbc.sql("insert into second_factor (person, secret, enrolled_at, last_step) values (?, ?, ?, ?)")
                .params(person, keys.encrypt(key, person))
                .param(clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS))
                .param(step.getAsLong())
                .update();
        recent.changed(person);
        forgetEnrolmentCode(person);
        changes.record(SUBJECT, person, null, Act.ENROLLED.name(), person);
        return true;
    }

    /** Takes a code of the app, or one for recovery; neither is taken a second time. */
    public boolean take(String person, String code) {
        if (takesOfApp(person, code)) {
            return true;
        }
        boolean isRecovery = has(person) && recovery.take(person, code);
        if (isRecovery) {
            changes.record(SUBJECT, person, null, Act.RECOVERED.name(), person);
        }
        return isRecovery;
    }

    private boolean takesOfApp(String person, String code) {
        Kept kept = kept(person).orElse(null);
        if (kept == null) {
            return false;
        }
        OptionalLong step = OneTimeCode.step(keys.open(kept.secret(), person), code, clock.instant(), kept.lastStep());
        return step.isPresent()
                && jdbc.sql("update second_factor set last_step = ? where person = ? and last_step < ?")
                                .params(step.getAsLong(), person, step.getAsLong())
                                .update()
                        > 0;
    }

    /** New codes for recovery in place of the former, as the person writes them down; they are shown this once. */
    public List<String> drawRecoveryCodes(String person) {
        return recovery.draw(person);
    }

    public long recoveryCodesLeft(String person) {
        return recovery.left(person);
    }

    /** Takes it away, with its codes for recovery, and what would let somebody set it up anew. */
    public boolean remove(String person, String by) {
        forgetEnrolmentCode(person);
        recovery.forget(person);
        boolean had = jdbc.sql("delete from second_factor where person = ?")
                        .param(person)
                        .update()
                > 0;
        if (had) {
            recent.changed(person);
            changes.record(SUBJECT, person, null, (person.equals(by) ? Act.REMOVED : Act.RESET).name(), by);
        }
        return had;
    }

    private void forgetEnrolmentCode(String person) {
        jdbc.sql("delete from enrolment_code where person = ?").param(person).update();
    }

    private Optional<Kept> kept(String person) {
        return jdbc.sql("select secret, last_step from second_factor where person = ?")
                .param(person)
                .query(Kept.class)
                .optional();
    }

    /** What the record of changes says; each has its word, {@code factor.act.<name>}. */
    enum Act {
        ENROLLED,
        RECOVERED,
        REMOVED,
        RESET,
        CODE_ISSUED
    }
}
