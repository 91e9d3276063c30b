package org.ecopetition.petition.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ecopetition.audit.ledger.LedgerFault;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeCorrections;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.search.IntakeSearch;
import org.ecopetition.petition.search.Sought;
import org.ecopetition.petition.supplement.SupplementBook;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who called is known so long as the rules say, and no longer. */
class RetentionTest extends ProcessTest {

    private static final AtomicInteger CALLERS = new AtomicInteger(8100);

    private final int caller = CALLERS.incrementAndGet();
    private final String phone = "1376420" + caller;
    private final String text = "夜里有响声，我是宇文" + caller;

    @Autowired
    private Retention retention;

    @Autowired
    private ErasureHolds holds;

    @Autowired
    private EndedPetitions ended;

    @Autowired
    private RetentionRules rules;

    @Autowired
    private IntakeRecords intakes;

    @Autowired
    private IntakeCorrections corrections;

    @Autowired
    private IntakeSearch search;

    @Autowired
    private SupplementBook supplements;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient database;

    private Instant today = Instant.EPOCH;
    private String number = "";

    @BeforeEach
    void aPetitionThatEnded() {
        today = clock.instant();
        number = callFrom(phone);
        corrections.correct(
                new CaseNumber(number),
                PetitionStatus.REGISTERED,
                call("1596420" + caller),
                "听错了",
                new SignedIn("intakea", "intakea", Set.of("intake")));
        supplements.orderFromList(new CaseNumber(number), 2, "我是宇文" + caller + "，还要补充", "intakea");
        search.find(new Sought("", "宇文" + caller, "", ""), "liaisona");
        assignments.withdraw(new CaseNumber(number), "不属于生态环境问题", "liaisona");
    }

    @AfterEach
    void goBack() {
        clock.set(today);
    }

    @Test
    void erasesCallersWordsAndContactsOnceTheTimeIsOver() {
        later(3651);

        retention.erase();

        assertThat(intakes.findById(number)).hasValueSatisfying(intake -> {
            assertThat(intake.caller()).isEqualTo(Caller.UNNAMED);
            assertThat(intake.receivedText() + intake.proposedText()).isEmpty();
            assertThat(intake.erasedOn()).isNotNull();
        });
        assertThat(corrections.of(new CaseNumber(number)))
                .extracting(IntakeCorrections.Former::former)
                .containsOnlyNulls();
        assertThat(supplements.received(new CaseNumber(number))).isEmpty();
        assertThat(count("caller_clue")).isZero();
        assertThat(events()).containsOnlyOnce("CallerErased");
        assertThat(count("erasure", "chain")).isOne();
        assertThat(faults()).isEmpty();
    }

    @Test
    void erasesNobodyTwiceNorTooEarly() {
        later(3649);
        retention.erase();
        assertThat(intakes.findById(number).orElseThrow().erasedOn()).isNull();
        assertThat(ended.next(3650, 30, 1000))
                .extracting(EndedPetitions.Ended::caseNumber)
                .contains(number);

        later(2);
        retention.erase();
        retention.erase();

        assertThat(events()).containsOnlyOnce("CallerErased");
    }

    @Test
    void erasesNobodyWhomTheCoordinationGroupHolds() {
        holds.hold(new CaseNumber(number), "行政诉讼", "liaisona");
        assertThatThrownBy(() -> holds.hold(new CaseNumber(number), "行政诉讼", "liaisona"))
                .isInstanceOf(Refusal.class);
        later(3651);

        retention.erase();
        assertThat(intakes.findById(number).orElseThrow().receivedText()).isEqualTo(text);

        holds.release(new CaseNumber(number), "诉讼结束", "liaisona");
        retention.erase();
        assertThat(intakes.findById(number).orElseThrow().receivedText()).isEmpty();
        assertThat(faults()).isEmpty();
    }

    @Test
    void erasesNobodyWhoseCaseIsOpen() {
        String open = callFrom("1776420" + caller);
        later(5000);

        retention.erase();

        assertThat(intakes.findById(open).orElseThrow().caller().phone()).isEqualTo("1776420" + caller);
    }

    @Test
    void leavesWhatSomebodyAlteredBehindTheHousesBackForTheAuditorToFind() {
        database.sql("update intake_record set clerk = 'intakeb' where case_number = ?")
                .param(number)
                .update();
        later(3651);

        retention.erase();

        assertThat(intakes.findById(number).orElseThrow().erasedOn()).isNull();
        assertThat(faults()).hasSize(1);
        database.sql("update intake_record set clerk = 'intakea' where case_number = ?")
                .param(number)
                .update();
    }

    @Test
    void isFoundOutWhereSomebodyErasesBySql() {
        database.sql("update intake_record set caller_phone = null, caller_name = null, erased_on = current_date"
                        + " where case_number = ?")
                .param(number)
                .update();
        assertThat(faults()).containsExactly("ROW_ALTERED intake_record");
        database.sql("delete from intake_correction where case_number = ?")
                .param(number)
                .update();

        assertThat(faults()).contains("ROW_ALTERED intake_record", "ROW_MISSING intake_correction");
    }

    @Test
    void isFoundOutWhereSomebodyBringsErasedWordsOrTakesTheTombstoneAway() {
        String former = database.sql("select max(former) from intake_correction where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
        later(3651);
        retention.erase();
        assertThat(faults()).isEmpty();

        database.sql("update intake_correction set former = ? where case_number = ? and field = 'CALLER_PHONE'")
                .params(former, number)
                .update();
        assertThat(faults()).contains("ROW_ALTERED intake_correction");
        database.sql("delete from erasure where chain = ?").param(number).update();
        assertThat(faults()).contains("ROW_MISSING erasure");
    }

    @Test
    void erasesOldSearchesWithATombstoneInTheirChain() {
        long before = searches();
        assertThat(before).isPositive();
        later(1096);

        retention.erase();

        assertThat(searches()).isZero();
        assertThat(verification.of("search:liaisona").faults()).isEmpty();
        assertThat(database.sql("select amount from erasure where chain = 'search:liaisona' order by id desc")
                        .query(Integer.class)
                        .list()
                        .get(0))
                .isEqualTo((int) before);
        search.find(new Sought("", "宇文" + caller, "", ""), "liaisona");
        assertThat(verification.of("search:liaisona").faults()).isEmpty();
    }

    @Test
    void takesNoDaysThatAreTooFew() {
        assertThat(rules.set(new RetentionPeriods(30, 0), null, 0, "admin")).hasSize(1);
        assertThat(rules.set(new RetentionPeriods(3650, 99_999), null, 0, "admin"))
                .hasSize(1);
    }

    private void later(int days) {
        clock.set(clock.instant().plus(Duration.ofDays(days)));
    }

    private String callFrom(String from) {
        return register.register(call(from), "intakea").value();
    }

    private Registration call(String from) {
        return new Registration(
                Channel.PHONE,
                today.minusSeconds(3600),
                text,
                null,
                "430921",
                null,
                null,
                new Caller("宇文" + caller, from, "南县渡口街" + caller + "号"));
    }

    private List<String> events() {
        return database.sql("select kind from case_event where case_number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private long searches() {
        return database.sql("select count(*) from intake_search where person = 'liaisona'")
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return count(table, "case_number");
    }

    private long count(String table, String column) {
        return database.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private List<String> faults() {
        return verification.of(number).faults().stream()
                .map((LedgerFault fault) -> fault.what() + " " + fault.source())
                .collect(Collectors.toList());
    }
}
