package org.ecopetition.storage.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.RotateCallerKeyCommand;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.evidence.RealFiles;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.attachment.IntakeAttachments;
import org.ecopetition.petition.supplement.SupplementBook;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.ecopetition.storage.SealedRows;
import org.ecopetition.storage.original.Originals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionOperations;

/** What whoever steals disk and database learns of letters, recordings, supplements and lists: nothing, through changes of the key. */
class EncryptedFilesTest extends HouseTest {

    private static final AtomicInteger CALLS = new AtomicInteger(7300);

    private final int calls = CALLS.incrementAndGet();
    private final String word = "皇甫" + calls;
    private final byte[] letter = RealFiles.mp3(5, "TIT2 letter of Huangfu " + calls);
    private final String sha256 = HexFormat.of().formatHex(Sha256.newDigest().digest(letter));
    private final String undated = "D2YY20230716" + calls;
    private final String received = "我是" + word + "，还要补充：夜里也排水";

    private String number = "";
    private String list = "";

    @Autowired
    private IntakeAttachments attachments;

    @Autowired
    private SupplementBook supplements;

    @Autowired
    private Verification verification;

    @Autowired
    private EncryptingAnew encrypting;

    @Autowired
    private EncryptingAtStart later;

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private DataKeys keys;

    @Autowired
    private SealedRows sealed;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Originals originals;

    @Autowired
    private JdbcClient database;

    @Value("${eco-petition.evidence.directory}")
    private Path evidence;

    @BeforeEach
    void aLetterASupplementAndAList() {
        number = registered();
        as("intakea").upload("/intake/" + number + "/attachments", "files", word + ".mp3", letter);
        supplements.orderFromList(new CaseNumber(number), 3, received, "intakea");
        Answer brought = as("intakea")
                .upload(
                        "/intake/import",
                        "清单.csv",
                        ("序号,受理编号,交办问题基本情况\n1," + undated + ",我是" + word + "，养猪场臭\n").getBytes(UTF_8));
        list = brought.location().replaceAll(".*/", "");
    }

    @Test
    void standNowhereAsTheyAre() throws IOException {
        everythingOpens();

        assertThat(everythingInTheDatabase()).contains(number).doesNotContain(word, received);
        assertThat(Files.readAllBytes(inLetters()))
                .isNotEqualTo(letter)
                .asString(UTF_8)
                .doesNotContain("Huangfu");
        assertThat(originals.of(sha256).exists()).isFalse();
        assertThat(left("incoming")).isEmpty();
    }

    @Test
    void goOnThroughAnotherKeyByTheCommand() throws IOException {
        String former = keys.present().orElseThrow();
        byte[] before = Files.readAllBytes(inLetters());
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int ended = new RotateCallerKeyCommand(new PrintStream(told, true, UTF_8))
                .run(
                        "rotate-caller-key",
                        "--spring.datasource.url=jdbc:h2:mem:house",
                        "--eco-petition.evidence.directory=" + evidence,
                        "--eco-petition.data-key.file=" + keys.file());

        assertThat(told.toString(UTF_8)).startsWith("new key ").endsWith(" 0 left\n");
        assertThat(ended).isZero();
        everythingOpens();
        assertThat(Files.readAllBytes(inLetters())).isNotEqualTo(before);
        assertThat(keyOfTheLetter()).isEqualTo(keys.present().orElseThrow()).isNotEqualTo(former);
        assertThat(everythingInTheDatabase()).doesNotContain(":" + former + ":").doesNotContain("'" + former + "'");
        assertThat(verification.of(number).faults()).isEmpty();
    }

    @Test
    void areEncryptedWhereAnEarlierReleaseKeptThemAsTheyAre() throws IOException {
        makePlain();
        everythingOpens();

        assertThat(encrypting.all().left()).isZero();

        everythingOpens();
        standNowhereAsTheyAre();
        assertThat(verification.of(number).faults()).isEmpty();
    }

    /** A node of a release before may write while nodes are exchanged. */
    @Test
    void areEncryptedAFewTimesADayToo() throws IOException {
        encrypting.all();
        writePlain();

        later.later();

        await().untilAsserted(() -> assertThat(database.sql("select name from data_key")
                        .query(String.class)
                        .list())
                .containsExactly(keys.present().orElseThrow()));
        standNowhereAsTheyAre();
        assertThat(scheduled.getScheduledTasks())
                .extracting(Object::toString)
                .anyMatch(task -> task.endsWith("EncryptingAtStart.later"));
    }

    @Test
    void leaveALetterThatIsEvidenceTooWhereEvidenceLies() throws IOException {
        makePlain();
        database.sql("set referential_integrity false").update();
        database.sql("insert into evidence_piece (id, hand_off, allegation, phase, kind, file_name, file_size, sha256,"
                        + " taken_by_camera, uploaded_by, uploaded_by_unit, uploaded_at, version)"
                        + " values (?, ?, 1, 'BEFORE', 'PDF', 'x', 1, ?, false, 'x', 'x', current_timestamp, 0)")
                .params(UUID.randomUUID().toString(), number + "-01", sha256)
                .update();

        encrypting.all();

        assertThat(originals.of(sha256).exists()).isTrue();
        assertThat(Files.exists(inLetters())).isTrue();
        database.sql("delete from evidence_piece where sha256 = ?")
                .param(sha256)
                .update();
        database.sql("set referential_integrity true").update();
    }

    @Test
    void areToldWhenALetterWasAlteredAndAreNotLost() throws IOException {
        byte[] kept = Files.readAllBytes(inLetters());
        byte[] altered = kept.clone();
        altered[kept.length - 1] ^= 1;
        Files.write(inLetters(), altered);
        keys.make();

        assertThat(encrypting.all().left()).isOne();

        assertThat(Files.readAllBytes(inLetters())).isEqualTo(altered);
        Files.write(inLetters(), kept);
        assertThat(encrypting.all().left()).isZero();
        everythingOpens();
    }

    private void everythingOpens() throws IOException {
        assertThat(as("intakea").get("/intake/" + number).body()).contains(word + ".mp3");
        String id = attachments.of(new CaseNumber(number)).get(0).id();
        assertThat(attachments
                        .fetch(new CaseNumber(number), id, "intakea")
                        .orElseThrow()
                        .content()
                        .getContentAsByteArray())
                .isEqualTo(letter);
        assertThat(supplements.received(new CaseNumber(number)).get(0).text()).isEqualTo(received);
        assertThat(supplements.hasAsked(new CaseNumber(number), 3, received)).isTrue();
        assertThat(as("intakea").get("/intake/import/" + list).body()).contains(word, "将登记");
    }

    private void makePlain() throws IOException {
        writePlain();
        keys.make();
    }

    /** As the release before kept and sealed them. */
    private void writePlain() throws IOException {
        Path plain = evidence.resolve("originals").resolve(Originals.nameOf(sha256));
        Files.createDirectories(plain.getParent());
        Files.write(plain, letter);
        Files.setLastModifiedTime(plain, FileTime.from(Instant.parse("2023-01-01T00:00:00Z")));
        Files.delete(inLetters());
        transactions.executeWithoutResult(status -> {
            sealed.rewrite(
                    "intake_attachment",
                    List.of(number),
                    sound -> database.sql("update intake_attachment set file_name = ?, data_key = null"
                                    + " where case_number = ?")
                            .params(word + ".mp3", number)
                            .update());
            database.sql("update petition_supplement set received_text = ? where case_number = ?")
                    .params(received, number)
                    .update();
            database.sql("update transfer_import_row set excerpt = ?, reason = null, unread = '' where import_id = ?")
                    .params("我是" + word, list)
                    .update();
            database.sql("update transfer_import_part set content = ? where import_id = ?")
                    .params(("序号,受理编号,交办问题基本情况\n1," + undated + ",我是" + word + "，养猪场臭\n").getBytes(UTF_8), list)
                    .update();
            database.sql("update transfer_import set data_key = null where id = ?")
                    .param(list)
                    .update();
            database.sql("insert into data_key (name, known_since) values ('plain', current_timestamp)")
                    .update();
        });
    }

    private String keyOfTheLetter() throws IOException {
        try (var content = Files.newInputStream(inLetters())) {
            return FileEncryption.keyIn(content.readNBytes(FileEncryption.HEAD)).orElseThrow();
        }
    }

    private Path inLetters() {
        return evidence.resolve("letters").resolve(Originals.nameOf(sha256));
    }

    private List<Path> left(String folder) throws IOException {
        try (Stream<Path> files = Files.list(evidence.resolve(folder))) {
            return files.toList();
        }
    }

    private String everythingInTheDatabase() {
        return database.sql("script").query(String.class).list().stream().collect(Collectors.joining("\n"));
    }

    private String registered() {
        Answer answer = as("intakea")
                .postForm(
                        "/intake",
                        "channel=LETTER&receivedAt=2023-06-29T09:15&formKey=" + UUID.randomUUID() + "&text="
                                + URLEncoder.encode("一封来信" + calls, UTF_8));
        Matcher location = Pattern.compile("/intake/([^/]+)/receipt").matcher(answer.location());
        assertThat(location.find()).as(answer.body()).isTrue();
        return location.group(1);
    }
}
