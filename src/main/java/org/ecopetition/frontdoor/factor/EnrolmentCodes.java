package org.ecopetition.frontdoor.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.frontdoor.factor.SecondFactors.Act;
import org.ecopetition.organisation.ReadableCode;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.unit.UnitPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes with which people set up the second factor that they have to have (启用码): an administrator gives one to the person, so that
 * whoever learned the password alone cannot be the first. Each serves one person for a while; the hash alone is kept.
 */
@Component
@Transactional
public class EnrolmentCodes {

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final FactorRules rules;
    private final FactorSettings settings;
    private final SecondFactors factors;
    private final UnitPeople people;
    private final SettingChanges changes;
    private final Clock clock;

    EnrolmentCodes(
            JdbcClient jdbc,
            FactorRules rules,
            FactorSettings settings,
            SecondFactors factors,
            UnitPeople people,
            SettingChanges changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.settings = settings;
        this.factors = factors;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A code as it is shown this once.
     *
     * @param until when it counts no more
     */
    public record Issued(String person, String code, Instant until) {}

    /** Draws one for a person, in place of the former. */
    public Issued issue(String person, String by) {
        String first = ReadableCode.draw(random);
        String second = ReadableCode.draw(random);
        Instant until = clock.instant().plus(settings.enrolmentValid());
        forget(person);
        jdbc.sql("insert into enrolment_code (person, hash, ends_at) values (?, ?, ?)")
                .params(person, Sha256.of(first + second), until.atOffset(ZoneOffset.UTC))
                .update();
        changes.record(SecondFactors.SUBJECT, person, null, Act.CODE_ISSUED.name(), by);
        return new Issued(person, ReadableCode.shown(first) + "-" + ReadableCode.shown(second), until);
    }

    /** Until when a code of each person counts, by user name. */
    @Transactional(readOnly = true)
    public Map<String, Instant> open() {
        Map<String, Instant> open = new TreeMap<>();
        jdbc.sql("select person, ends_at from enrolment_code where ends_at > ?")
                .param(now())
                .query((row, index) -> open.put(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
        return open;
    }

    /** Whether the person needs one; not the first administrator, to whom nobody could give it. */
    @Transactional(readOnly = true)
    public boolean isNeeded(String person) {
        return rules.now().enrolmentCode() && !isFirstAdministrator(person);
    }

    /** Whether what was typed is the person's code and still counts. */
    @Transactional(readOnly = true)
    public boolean fits(String person, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        int half = code.length() / 2;
        return ReadableCode.in(code.substring(0, half))
                .flatMap(first -> ReadableCode.in(code.substring(half)).map(second -> first + second))
                .filter(whole -> jdbc.sql("select count(*) from enrolment_code where person = ? and hash = ?"
                                        + " and ends_at > ?")
                                .params(person, Sha256.of(whole), now())
                                .query(Integer.class)
                                .single()
                        > 0)
                .isPresent();
    }

    /** Those whose time is over go with it. */
    private void forget(String person) {
        jdbc.sql("delete from enrolment_code where person = ? or ends_at < ?")
                .params(person, now())
                .update();
    }

    private boolean isFirstAdministrator(String person) {
        var administrators = people.of(Role.ADMINISTRATOR.group());
        return administrators.stream().anyMatch(one -> one.id().equals(person))
                && administrators.stream().noneMatch(one -> factors.has(one.id()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
