package org.ecopetition.storage.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ecopetition.RotateCallerKeyCommand;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeCorrections;
import org.ecopetition.petition.intake.IntakeRecord;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.redaction.CallerMentions;
import org.ecopetition.petition.repeat.LikelyRepeat;
import org.ecopetition.petition.repeat.RepeatReason;
import org.ecopetition.petition.repeat.Repeats;
import org.ecopetition.process.HouseTest;
import org.ecopetition.storage.SealedRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What whoever steals the database learns of callers: nothing; and what the house goes on knowing through changes of the key. */
class EncryptedCallersTest extends HouseTest {

    private static final AtomicInteger CALLERS = new AtomicInteger(7100);

    private final int caller = CALLERS.incrementAndGet();
    private final String phone = "1386420" + caller;
    private final String wrongPhone = "1596420" + caller;
    private final String name = "皇甫" + Character.toString(0x6F00 + caller % 100);
    private final String address = "南县明山头镇渡口街" + caller + "号";
    private final String text = "我是" + name + "，储能电站夜里有响声" + caller;

    private String number = "";

    @Autowired
    private JdbcClient database;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private IntakeRecords intakes;

    @Autowired
    private IntakeCorrections corrections;

    @Autowired
    private PetitionRegister register;

    @Autowired
    private CallerMentions mentions;

    @Autowired
    private Repeats repeats;

    @Autowired
    private Verification verification;

    @Autowired
    private DataKeys keys;

    @Autowired
    private EncryptingAnew encrypting;

    @Autowired
    private SealedRows sealed;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void aCallWhoseNumberWasCorrected() {
        number = register.register(call(wrongPhone), "intakea").value();
        corrections.correct(
                new CaseNumber(number),
                PetitionStatus.REGISTERED,
                call(phone),
                "听错了",
                new SignedIn("intakea", "intakea", Set.of("intake")));
    }

    @Test
    void standsInNoRowOfTheDatabase() {
        String everything =
                database.sql("script").query(String.class).list().stream().collect(Collectors.joining("\n"));

        assertThat(everything).contains(number).doesNotContain(phone, wrongPhone, address, text);
        assertThat(columns("intake_record")).doesNotContain(name);
        assertThat(columns("caller_clue")).doesNotContain(name, phone.substring(4));
    }

    @Test
    void cannotBeGivenToAnotherPetitionOrColumn() {
        String other = register.register(call("1776420" + caller), "intakea").value();

        transactions.executeWithoutResult(status -> {
            database.sql("update intake_record set caller_phone = (select caller_phone from intake_record where"
                            + " case_number = ?) where case_number = ?")
                    .params(number, other)
                    .update();
            assertThatThrownBy(() -> intakes.findById(other)).hasMessageContaining("altered or moved");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(status -> {
            database.sql("update intake_record set caller_name = caller_address where case_number = ?")
                    .param(number)
                    .update();
            assertThatThrownBy(() -> intakes.findById(number)).hasMessageContaining("altered or moved");
            status.setRollbackOnly();
        });
    }

    @Test
    void goesOnThroughAnotherKeyWithoutAnybodyNoticing() {
        String former = keys.present().orElseThrow();

        String present = keys.make();
        everythingIsKnown();
        assertThat(encrypting.all().left()).isZero();

        everythingIsKnown();
        assertThat(keysOf("intake_record")).containsOnlyOnce(present).doesNotContain(former);
        assertThat(keysOf("intake_correction")).doesNotContain(former);
        assertThat(database.sql("select name from data_key").query(String.class).list())
                .containsExactly(present);
        assertThat(verification.all().faults())
                .filteredOn(fault -> fault.chain().equals(number))
                .isEmpty();
    }

    @Test
    void isEncryptedWhereAnEarlierReleaseKeptItAsItIs() {
        makePlain();
        keys.make();
        everythingIsKnown();

        assertThat(encrypting.all().left()).isZero();

        everythingIsKnown();
        standsInNoRowOfTheDatabase();
    }

    @Test
    void isGoneOnWithWhereItWasInterrupted() {
        keys.make();
        EncryptedRows.Step step = tables("intake_record").encryptSome("", 1);
        assertThat(step.done()).isOne();
        everythingIsKnown();

        assertThat(encrypting.all().left()).isZero();

        assertThat(keysOf("intake_record")).hasSize(1);
    }

    @Test
    void isLeftAsItIsWhereSomebodyAlteredItBehindTheHousesBack() {
        database.sql("update intake_record set clerk = 'intakeb' where case_number = ?")
                .param(number)
                .update();
        String former = keys.present().orElseThrow();
        keys.make();

        assertThat(encrypting.all().left()).isOne();

        assertThat(verification.of(number).faults())
                .extracting(fault -> fault.what() + " " + fault.source())
                .containsExactly("ROW_ALTERED intake_record");
        assertThat(database.sql("select name from data_key").query(String.class).list())
                .contains(former);
        database.sql("update intake_record set clerk = 'intakea' where case_number = ?")
                .param(number)
                .update();
        assertThat(encrypting.all().left()).isZero();
    }

    @Test
    void isEncryptedAnewByACommandThatMakesTheKey() {
        String former = keys.present().orElseThrow();
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int ended = new RotateCallerKeyCommand(new PrintStream(told, true, UTF_8))
                .run(
                        "rotate-caller-key",
                        "--spring.datasource.url=jdbc:h2:mem:house",
                        "--eco-petition.data-key.file=" + keys.file());

        assertThat(told.toString(UTF_8)).startsWith("new key ").endsWith(" 0 left\n");
        assertThat(ended).isZero();
        assertThat(keys.present().orElseThrow()).isNotEqualTo(former);
        everythingIsKnown();
        assertThat(keysOf("intake_record")).doesNotContain(former);
    }

    @Test
    void refusesToRotateWithoutANewKeyInTheSettings() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int ended = new RotateCallerKeyCommand(new PrintStream(told, true, UTF_8))
                .run(
                        "rotate-caller-key",
                        "--spring.datasource.url=jdbc:h2:mem:house",
                        "--eco-petition.data-key.keys=" + Base64.getEncoder().encodeToString(new byte[32]));

        assertThat(ended).isEqualTo(2);
        assertThat(told.toString(UTF_8)).contains("could not rotate", "is missing");
    }

    private void everythingIsKnown() {
        IntakeRecord intake = intakes.findById(number).orElseThrow();
        assertThat(intake.caller()).isEqualTo(new Caller(name, phone, address));
        assertThat(intake.receivedText()).isEqualTo(text);
        assertThat(corrections.of(new CaseNumber(number)))
                .extracting(IntakeCorrections.Former::former)
                .containsExactly(wrongPhone);
        assertThat(search("phone", phone)).contains(number);
        assertThat(search("phone", phone.substring(5))).contains(number);
        assertThat(search("name", name)).contains(number);
        assertThat(search("phone", wrongPhone)).doesNotContain(number);
        assertThat(mentions.in("走访了" + address + "。")).isNotEmpty();
        assertThat(repeats.of("树叶落了", null, null, new Caller(null, phone, null)))
                .filteredOn(like -> like.reason() == RepeatReason.SAME_CALLER)
                .extracting(LikelyRepeat::earlier)
                .contains(number);
        assertThat(verification.of(number).faults()).isEmpty();
    }

    /** As the release before kept and sealed it. */
    private void makePlain() {
        Map<String, Object> plain = new TreeMap<>(Map.of(
                "received_text", text,
                "proposed_text", "储能电站夜里有响声",
                "caller_name", name,
                "caller_phone", phone,
                "caller_address", address,
                "caller_digits", phone));
        transactions.executeWithoutResult(status -> {
            database.sql("insert into data_key (name, known_since) values ('plain', current_timestamp)")
                    .update();
            sealed.rewrite("intake_record", List.of(number), sound -> {
                plain.forEach((column, words) -> jdbc.update(
                        "update intake_record set " + column + " = ? where case_number = ?", words, number));
                jdbc.update(
                        "update intake_record set caller_tail = null, caller_begin = null, data_key = null"
                                + " where case_number = ?",
                        number);
            });
            sealed.rewrite(
                    "intake_correction",
                    List.of(number),
                    sound -> jdbc.update(
                            "update intake_correction set former = ?, data_key = null where case_number = ?",
                            wrongPhone,
                            number));
            jdbc.update("delete from caller_clue where case_number = ?", number);
            jdbc.update("insert into caller_clue (clue, case_number) values (?, ?)", "街" + caller, number);
        });
    }

    private Registration call(String from) {
        return new Registration(
                Channel.PHONE,
                Instant.parse("2023-06-29T01:15:00Z"),
                text,
                null,
                "430921",
                null,
                null,
                new Caller(name, from, address));
    }

    private String search(String field, String typed) {
        return as("intakea")
                .postForm("/intake/search", field + "=" + URLEncoder.encode(typed, UTF_8))
                .body();
    }

    private String columns(String table) {
        return database.sql("select * from " + table + " where case_number = ?")
                .param(number)
                .query()
                .listOfRows()
                .toString();
    }

    private List<String> keysOf(String table) {
        return database.sql("select distinct coalesce(data_key, 'plain') from " + table)
                .query(String.class)
                .list();
    }

    @Autowired
    private List<EncryptedRows> all;

    private EncryptedRows tables(String name) {
        return all.stream()
                .filter(rows -> rows.table().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
