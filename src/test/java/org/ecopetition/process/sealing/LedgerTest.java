package org.ecopetition.process.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.unsubstantiated;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecopetition.audit.DifferentEnds;
import org.ecopetition.audit.DifferentEnds.Disagreement;
import org.ecopetition.audit.ledger.EarlierHistory;
import org.ecopetition.audit.ledger.LedgerFault;
import org.ecopetition.audit.ledger.LedgerFault.What;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.TimeDesk;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.supervision.NoticeDesk;
import org.ecopetition.supervision.NoticeKind;
import org.ecopetition.supervision.visit.VisitBook;
import org.ecopetition.supervision.visit.VisitEntry;
import org.ecopetition.supervision.visit.VisitorKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever changes a row behind the house's back is found out, with the row named. */
class LedgerTest extends ProcessTest {

    @Autowired
    private Verification verification;

    @Autowired
    private IntakeDesk intake;

    @Autowired
    private DifferentEnds ends;

    @Autowired
    private NoticeDesk notices;

    @Autowired
    private TimeDesk time;

    @Autowired
    private SettingChanges settings;

    @Autowired
    private VisitBook visits;

    @Autowired
    private EarlierHistory history;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient database;

    private String key = "";
    private String number = "";

    @BeforeEach
    void aCaseFromItsCallToItsEnd() {
        key = handedOff("NOISE", "RADIATION");
        notices.issue(new HandOffKey(key), notices.proposed(handOff(key), NoticeKind.BLUE), "请答复", "leadera");
        time.askExtension(new HandOffKey(key), 1, "检测排期", "unit430921a");
        time.grantExtension(new HandOffKey(key), 1, "属实", "liaisona");
        number = numberOf(key);
        intake.read(new CaseNumber(number), "liaisona");
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", visit(key, 1), noise("56.3"));
        complete("unit430921b", visit(key, 2), unsubstantiated());
        complete("liaisona", "reviewUnsubstantiated", key, confirmed());
        complete("unit430921a", "rectify", key, rectified());
        complete("unit430921a", "remeasure", key, remeasured("48"));
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        fire("publicityEnded", key);
        complete("liaisona", "acceptRectification", key, accepted());
    }

    @Test
    void agreesWithACaseThatNobodyTouched() {
        assertThat(faults()).isEmpty();
        assertThat(verification.of(number).entries()).isGreaterThan(80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update finding set narrative = 'nothing there' where hand_off = :key and allegation = 1                | ROW_ALTERED | finding
            delete from measurement where hand_off = :key and allegation = 1 and phase = 'AFTER'           | ROW_MISSING | measurement
            update measurement set reading_from = reading_from - 5 where hand_off = :key and reading_from > 50     | ROW_ALTERED | measurement
            update disclosure set measures = 'none needed' where hand_off = :key                                   | ROW_ALTERED | disclosure
            update disclosed_measurement set limit_value = 70 where disclosure_id in (select id from disclosure where hand_off = :key) and position = 1 | ROW_ALTERED | disclosure
            update rectification set measures = 'less' where hand_off = :key                                       | ROW_ALTERED | rectification
            update hand_off set verdict = 'NOT_SUBSTANTIATED' where hand_off_key = :key                            | ROW_ALTERED | hand_off
            update petition set key_item = not key_item where case_number = :number                                | ROW_ALTERED | petition
            update acceptance set accepted_by = 'liaisonb' where hand_off = :key                                   | ROW_ALTERED | acceptance
            update case_event set person = 'unit430921b' where case_number = :number and kind = 'HandOffSigned'    | ROW_ALTERED | case_event
            update case_event set data = replace(data, '56.3', '46.3') where case_number = :number and data like '%56.3%' | ROW_ALTERED | case_event
            delete from case_event where case_number = :number and kind = 'HandOffSigned'                          | ROW_MISSING | case_event
            update intake_reading set person = 'leadera' where case_number = :number                               | ROW_ALTERED | intake_reading
            delete from intake_reading where case_number = :number                                                 | ROW_MISSING | intake_reading
            update allegation set text = 'all is well' where case_number = :number and number = 1                  | ROW_ALTERED | allegation
            update intake_record set caller_name = 'nobody' where case_number = :number                            | ROW_ALTERED | intake_record
            insert into assisting_unit (hand_off, unit, position) values (:key, 'unitShengtai', 7)                 | ROW_UNKNOWN | assisting_unit
            update table_answer set answer = '{}' where id = (select min(id) from table_answer where case_number = :number) | ROW_ALTERED | table_answer
            delete from table_answer where id = (select min(id) from table_answer where case_number = :number)     | ROW_MISSING | table_answer
            update notice set answer_due = answer_due + interval '9' day where hand_off = :key                     | ROW_ALTERED | notice
            update time_request set granted_days = 9 where hand_off = :key                                         | ROW_ALTERED | time_request
            delete from time_request where hand_off = :key                                                         | ROW_MISSING | time_request
            update act_hi_op_log set user_id_ = 'leadera' where operation_type_ = 'Claim' and task_id_ in (select id_ from act_hi_taskinst where task_def_key_ = 'rectify' and proc_inst_id_ = :run) | ROW_ALTERED | act_hi_op_log
            delete from act_hi_op_log where operation_type_ = 'Claim' and task_id_ in (select id_ from act_hi_taskinst where task_def_key_ = 'rectify' and proc_inst_id_ = :run) | ROW_MISSING | act_hi_op_log
            update act_hi_taskinst set assignee_ = 'unit430921b' where task_def_key_ = 'rectify' and proc_inst_id_ = :run | ROW_ALTERED | act_hi_taskinst
            update flow_taken set flow = 'away' where id = (select min(id) from flow_taken where case_number = :number) | ROW_ALTERED | flow_taken
            delete from flow_taken where id = (select max(id) from flow_taken where case_number = :number)         | ROW_MISSING | flow_taken
            update act_hi_actinst set assignee_ = 'unit430921b' where act_id_ = 'rectify' and proc_inst_id_ = :run | ROW_ALTERED | act_hi_taskinst
            """)
    void namesWhatWasChanged(String sql, What what, String source) {
        assertThat(faults()).isEmpty();

        undone(() -> {
            int changed = changed(sql);

            assertThat(changed).as(sql).isPositive();
            assertThat(faults()).hasSize(changed).allSatisfy(fault -> {
                assertThat(fault.what()).isEqualTo(what);
                assertThat(fault.source()).isEqualTo(source);
            });
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update ledger_entry set row_key = 'FindingReported' where chain = :number and position = 5             | ENTRY_ALTERED:5
            update ledger_entry set content = hash where chain = :number and position = 9                          | ENTRY_ALTERED:9
            update ledger_entry set recorded_at = recorded_at + interval '1' day where chain = :number and position = 4 | ENTRY_ALTERED:4
            delete from ledger_entry where chain = :number and position = 7                                        | ENTRY_MISSING:7
            delete from ledger_entry where chain = :number and position = 1                                        | ENTRY_MISSING:1
            """)
    void namesTheEntryThatWasChanged(String sql, String expected) {
        undone(() -> {
            assertThat(changed(sql)).isOne();

            assertThat(faults())
                    .filteredOn(fault -> fault.what().name().startsWith("ENTRY"))
                    .extracting(fault -> fault.what() + ":" + fault.position())
                    .containsExactly(expected);
        });
    }

    @Test
    void namesEntriesThatChangedPlaces() {
        changed("update ledger_entry set position = 1006 where chain = :number and position = 6");
        changed("update ledger_entry set position = 6 where chain = :number and position = 7");
        changed("update ledger_entry set position = 7 where chain = :number and position = 1006");

        assertThat(faults())
                .extracting(fault -> fault.what() + ":" + fault.position())
                .contains("ENTRY_REORDERED:6", "ENTRY_REORDERED:7");
    }

    @Test
    void namesEventsThatChangedPlaces() {
        List<Long> ids = database.sql("select id from case_event where case_number = ? order by id")
                .param(number)
                .query(Long.class)
                .list();
        long first = ids.get(2);
        long second = ids.get(3);
        changed("update case_event set id = -1 where id = " + first);
        changed("update case_event set id = " + first + " where id = " + second);
        changed("update case_event set id = " + second + " where id = -1");

        assertThat(faults()).hasSize(1).allMatch(fault -> fault.what() == What.ROW_REORDERED);
    }

    @Test
    void namesAFindingThatWasGivenToAnotherCase() {
        String other = handedOff("NOISE", "WATER");
        undone(() -> {
            changed("update finding set hand_off = '" + other + "' where hand_off = :key and allegation = 1");

            assertThat(verification.all().faults())
                    .filteredOn(fault -> fault.chain().equals(number))
                    .extracting(LedgerFault::what)
                    .containsExactly(What.ROW_MOVED);
        });
    }

    @Test
    void namesEventsAndFactsThatNobodySealed() {
        changed("insert into case_event (case_number, kind, occurred_at, recorded_at, person, data)"
                + " select case_number, kind, occurred_at, recorded_at, person, '{}' from case_event"
                + " where case_number = :number and kind = 'HandOffSigned'");

        assertThat(faults()).extracting(LedgerFault::what).containsExactly(What.ROW_UNKNOWN);
    }

    @Test
    void namesChangesOfSettingsAndBriefingsBehindTheHousesBack() {
        settings.record("calendar", "2023-10-01", "工作日", "休息日", "admin");
        assertThat(verification.of("setting:calendar").faults()).isEmpty();
        changed("update setting_change set person = 'liaisona' where entry = '2023-10-01'");

        assertThat(verification.of("setting:calendar").faults())
                .extracting(LedgerFault::what, LedgerFault::source)
                .contains(tuple(What.ROW_ALTERED, "setting_change"));
    }

    @Test
    void namesWhatWasChangedOfAVisitWithoutACase() {
        visits.enter(
                new VisitEntry(
                        VisitorKind.LEADER,
                        LocalDate.of(2023, 6, 29),
                        "明山头镇振兴街",
                        "县领导一行",
                        "一周内整改到位",
                        "",
                        "",
                        "",
                        null,
                        ""),
                UUID.randomUUID(),
                "liaisona");
        long visit = database.sql("select max(id) from visit").query(Long.class).single();
        assertThat(verification.of("visit:" + visit).faults()).isEmpty();

        undone(() -> {
            changed("update visit set instruction = 'nothing to do' where id = " + visit);
            changed("update visit_event set instruction = 'nothing to do' where visit = " + visit);

            assertThat(verification.of("visit:" + visit).faults())
                    .extracting(LedgerFault::what, LedgerFault::source)
                    .containsExactlyInAnyOrder(
                            tuple(What.ROW_ALTERED, "visit"), tuple(What.ROW_ALTERED, "visit_event"));
        });
    }

    /** What it seals stays: the history is sealed in transactions of its own. */
    @Test
    void sealsRowsThatAnEarlierReleaseLeftOpen() {
        changed("delete from ledger_entry where source = 'allegation'");
        changed("delete from ledger_source where source = 'allegation'");

        history.seal();

        assertThat(faults())
                .filteredOn(fault -> fault.source().equals("allegation"))
                .isEmpty();
        changed("update allegation set text = 'all is well' where case_number = :number and number = 1");
        assertThat(faults()).extracting(LedgerFault::source).contains("allegation");
    }

    @Test
    void findsACaseThatEndedForTheEngineAlone() {
        String open = handedOff("NOISE");
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        assertThat(ends.first(10_000)).extracting(Disagreement::key).doesNotContain(open);

        runtime.deleteProcessInstance(process(open).getId(), "behind the house's back");

        assertThat(ends.first(10_000)).extracting(Disagreement::key).contains(open);
    }

    /** Other tests go on with the same database. */
    private void undone(Runnable altering) {
        transactions.executeWithoutResult(status -> {
            altering.run();
            status.setRollbackOnly();
        });
    }

    private int changed(String sql) {
        String own = sql.replace(":key", "'" + key + "'")
                .replace(":number", "'" + number + "'")
                .replace(":run", "'" + process(key).getId() + "'");
        return database.sql(own).update();
    }

    private List<LedgerFault> faults() {
        return verification.of(number).faults();
    }
}
