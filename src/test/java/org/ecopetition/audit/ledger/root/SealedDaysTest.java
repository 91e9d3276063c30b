package org.ecopetition.audit.ledger.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecopetition.audit.ledger.LedgerFault;
import org.ecopetition.audit.ledger.LedgerFault.What;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What vouches for the ledger from outside: the key, the roots of the days, the heads noted apart, and the command. */
class SealedDaysTest extends ProcessTest {

    private static final String DATABASE = "jdbc:h2:mem:sealed;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
    private static final Path FOLDER = Path.of("target", "sealed-" + UUID.randomUUID());

    @DynamicPropertySource
    static void own(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> DATABASE);
        settings.add("eco-petition.data-directory", FOLDER::toString);
    }

    @Autowired
    private HeadKeeping heads;

    @Autowired
    private HeadFile file;

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private WholeCheck check;

    @Autowired
    private DayRoots roots;

    @Autowired
    private LedgerKeys keys;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private static boolean isFirst = true;
    private static boolean isNotedByTheStart;

    private String number = "";

    @BeforeEach
    void aCaseOfToday() throws IOException {
        isNotedByTheStart |= isFirst && Files.isDirectory(FOLDER.resolve("ledger/heads"));
        isFirst = false;
        database.sql("delete from ledger_leaf").update();
        database.sql("delete from ledger_root").update();
        forgetHeads();
        number = numberOf(handedOff("NOISE"));
        heads.everyMinute();
    }

    @AfterEach
    void forgetHeads() throws IOException {
        Path folder = FOLDER.resolve("ledger/heads");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void saysWhenTheLastHeadWasNoted() {
        WholeCheck.Found found = check.all();

        assertThat(ofCase(found)).isEmpty();
        assertThat(found.lastHead()).isEqualTo(clock.instant());
    }

    /** A node may not live for a minute. */
    @Test
    void notesHeadsAtTheStart() throws IOException {
        assertThat(isNotedByTheStart).isTrue();
        forgetHeads();

        freshNode().atTheStart();

        assertThat(noted()).anyMatch(line -> line.startsWith("H " + number + " "));
        assertThat(scheduled.getScheduledTasks())
                .extracting(Object::toString)
                .anyMatch(task -> task.endsWith("HeadKeeping.soonAfterTheFirstChange"));
    }

    @Test
    void notesTheFirstChangeAfterTheStartSoonAndOthersWithinTheMinute() throws IOException {
        HeadKeeping node = freshNode();
        node.soonAfterTheFirstChange();
        node.atTheStart();
        node.soonAfterTheFirstChange();
        List<String> before = noted();

        String first = numberOf(handedOff("NOISE"));
        node.soonAfterTheFirstChange();
        List<String> after = noted();
        String second = numberOf(handedOff("NOISE"));
        node.soonAfterTheFirstChange();

        assertThat(before).noneMatch(line -> line.startsWith("H " + first));
        assertThat(after).anyMatch(line -> line.startsWith("H " + first));
        assertThat(noted()).isEqualTo(after).noneMatch(line -> line.startsWith("H " + second));
        node.everyMinute();
        assertThat(noted()).anyMatch(line -> line.startsWith("H " + second));
    }

    /** Of one folder for all nodes; each goes on from the line where the other ended. */
    @Test
    void takesTurnsWithOtherNodes() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        List<Future<?>> done = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            HeadKeeping one = freshNode();
            done.add(nodes.submit(() -> IntStream.range(0, 40).forEach(time -> one.keep())));
        }
        for (Future<?> one : done) {
            one.get();
        }
        nodes.shutdown();

        assertThat(noted()).filteredOn(line -> line.startsWith("S ")).hasSizeGreaterThanOrEqualTo(120);
        assertThat(check.all().faults()).extracting(LedgerFault::what).doesNotContain(What.HEADS_ALTERED);
    }

    private HeadKeeping freshNode() {
        return new HeadKeeping(roots, file, keys, clock);
    }

    private static List<String> noted() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve("ledger/heads"))) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Test
    void noticesThatTheNewestEntriesWereCutOff() {
        undone(() -> {
            database.sql("delete from ledger_entry where chain = ? and position > 4")
                    .param(number)
                    .update();

            assertThat(ofCase(check.all())).extracting(LedgerFault::what).contains(What.TAIL_CUT);
        });
    }

    @Test
    void noticesAChainThatWasWrittenAnew() {
        undone(() -> {
            database.sql("update ledger_entry set hash = content where chain = ? and position ="
                            + " (select max(position) from ledger_entry where chain = ?)")
                    .params(number, number)
                    .update();

            assertThat(ofCase(check.all())).extracting(LedgerFault::what).contains(What.ENTRY_ALTERED);
        });
    }

    @Test
    void signsARootWhenTheDayOfChinaHasEnded() {
        assertThat(roots.newest()).isEmpty();

        clock.set(clock.instant().plus(Duration.ofHours(15)));
        heads.everyMinute();

        DayRoot root = roots.newest().orElseThrow();
        assertThat(root.day()).isEqualTo(LocalDate.of(2023, 6, 29));
        assertThat(roots.isSigned(root)).isTrue();
        assertThat(roots.issued(root.root().substring(0, 20))).contains(root);
        assertThat(ofDays(check.all())).isEmpty();
    }

    @Test
    void noticesRootsThatWereAlteredForgedOrTakenAway() {
        clock.set(clock.instant().plus(Duration.ofHours(15)));
        heads.everyMinute();

        database.sql("update ledger_root set signature = ?").param("AAAA").update();
        assertThat(ofDays(check.all())).extracting(LedgerFault::what).containsExactly(What.ROOT_FORGED);
        database.sql("update ledger_leaf set position = position - 1 where chain = ?")
                .param(number)
                .update();
        assertThat(ofDays(check.all())).extracting(LedgerFault::what).contains(What.ROOT_ALTERED);
        database.sql("delete from ledger_leaf").update();
        database.sql("delete from ledger_root").update();
        assertThat(ofDays(check.all())).extracting(LedgerFault::what).containsExactly(What.ROOT_MISSING);
    }

    @Test
    void noticesAFileOfHeadsThatWasAltered() throws IOException {
        Path file = FOLDER.resolve("ledger/heads/2023-06-29.heads");
        Files.writeString(file, Files.readString(file).replaceFirst("H " + number + " \\d+", "H " + number + " 1"));

        assertThat(check.all().faults()).extracting(LedgerFault::what).contains(What.HEADS_ALTERED);
    }

    @Test
    void keepsItsKeyFromEverybodyElseAndDoesNotStartWithoutIt() throws IOException {
        Path key = FOLDER.resolve("ledger/key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");

        Path away = Files.move(key, FOLDER.resolve("away.pem"));
        try {
            assertThatIllegalStateException().isThrownBy(keys::take).withMessageContaining("key is missing");
        } finally {
            Files.move(away, key);
        }
    }

    @Test
    void tellsByACommandWhatIsWrong() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        issuedBy("leadera");

        int ended = run(told, DATABASE);
        issuedBy("system");

        assertThat(ended).isEqualTo(VerifyCommand.FAULTY);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("ROW_ALTERED " + number)
                .contains("case_event HandOffIssued");
        assertThat(run(told, "jdbc:h2:mem:nothing")).isEqualTo(VerifyCommand.UNCHECKED);
    }

    @Test
    void tellsByACommandThatAllIsWhole() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        assertThat(run(told, DATABASE)).as(told::toString).isEqualTo(VerifyCommand.WHOLE);
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("whole: ").hasLineCount(1);
    }

    @Test
    void goesOnWithAnotherKeyThatVouchesForTheOneBefore() {
        clock.set(clock.instant().plus(Duration.ofHours(15)));
        heads.everyMinute();
        String before = keys.current().id();
        Path another = FOLDER.resolve("another.pem");

        assertThatIllegalStateException()
                .isThrownBy(() -> keysIn(FOLDER.resolve("strange.pem"), "").take())
                .withMessageContaining("key is missing");
        LedgerKeys changed = keysIn(another, before);
        SigningKey key = changed.take();
        try {
            assertThat(changed.trusted()).containsOnlyKeys(key.id(), before);
            assertThat(run(
                            new ByteArrayOutputStream(),
                            DATABASE,
                            "--eco-petition.ledger.key=" + another,
                            "--eco-petition.ledger.follows=" + before))
                    .isEqualTo(VerifyCommand.WHOLE);

            database.sql("update ledger_key set vouch = ? where id = ?")
                    .params("AAAA", key.id())
                    .update();
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            assertThat(run(told, DATABASE, "--eco-petition.ledger.key=" + another))
                    .isEqualTo(VerifyCommand.FAULTY);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("ROOT_FORGED");
        } finally {
            database.sql("delete from ledger_key where id = ?").param(key.id()).update();
        }
    }

    @Test
    void refusesAKeyThatNobodySaidWouldFollow() throws IOException {
        Path strange = FOLDER.resolve("strange-" + UUID.randomUUID() + ".pem");
        SigningKey.written(strange);

        assertThatIllegalStateException()
                .isThrownBy(() -> keysIn(strange, "").take())
                .withMessageContaining("not the one that signed before");
    }

    private LedgerKeys keysIn(Path file, String follows) {
        return new LedgerKeys(database, new LedgerSettings(file, FOLDER.resolve("ledger/heads"), follows), clock);
    }

    private void issuedBy(String person) {
        database.sql("update case_event set person = ? where case_number = ? and kind = 'HandOffIssued'")
                .params(person, number)
                .update();
    }

    /** What is altered goes back, for the other tests. */
    private void undone(Runnable altering) {
        transaction.executeWithoutResult(status -> {
            altering.run();
            status.setRollbackOnly();
        });
    }

    private static int run(ByteArrayOutputStream told, String database, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "verify",
                                "--spring.datasource.url=" + database,
                                "--eco-petition.data-directory=" + FOLDER),
                        Stream.of(more))
                .toArray(String[]::new);
        return VerifyCommand.run(arguments, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private List<LedgerFault> ofCase(WholeCheck.Found found) {
        return found.faults().stream()
                .filter(fault -> fault.chain().equals(number))
                .toList();
    }

    private static List<LedgerFault> ofDays(WholeCheck.Found found) {
        return found.faults().stream()
                .filter(fault -> fault.source().equals("ledger_root"))
                .toList();
    }
}
