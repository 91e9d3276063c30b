package org.ecopetition.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three nodes at work while one after the other of all they rest on fails: nothing accepted is lost, nothing is done twice, and
 * the ledger agrees with all of it.
 */
@Tag("cluster")
class NodesFailTest {

    @Test
    void losesNothingAndDoesNothingTwiceWhateverFails(@TempDir Path folder) throws Exception {
        Disk disk = Disk.small(folder.resolve("evidence"));
        try (Nodes nodes = new Nodes(folder, folder.resolve("evidence"))) {
            nodes.house(0).enter(Traffic.CLERK, "intake");
            nodes.house(0).enter(Traffic.LIAISON, "liaison");
            nodes.house(0).enter(Traffic.OFFICER, "unit430921");
            Traffic traffic = new Traffic(nodes);
            goOn(traffic, "all is well");

            nodes.kill(0);
            goOn(traffic, "one node was killed");
            nodes.start(0);

            nodes.restartDatabase(() -> Traffic.pause(8_000));
            goOn(traffic, "the database was restarted");

            nodes.cable(1).cut();
            Traffic.pause(10_000);
            goOn(traffic, "the line of one node is dead");
            nodes.cable(1).mend();
            goOn(traffic, "the line is mended");

            disk.fill();
            goOn(traffic, "the disk of evidence is full");
            disk.free();

            nodes.kill(1);
            nodes.kill(2);
            goOn(traffic, "two nodes were killed at once");
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> nodes.start(1)),
                            CompletableFuture.runAsync(() -> nodes.start(2)))
                    .join();
            goOn(traffic, "both are back");

            traffic.end();
            agree(nodes, traffic);
        } finally {
            disk.close();
        }
    }

    /** Until some more calls were accepted. */
    private static void goOn(Traffic traffic, String when) {
        int before = traffic.numbersByKey.size();
        await(when)
                .atMost(Duration.ofMinutes(3))
                .until(() -> !traffic.oddities.isEmpty() || traffic.numbersByKey.size() >= before + 15);
        assertThat(traffic.oddities).as(when).isEmpty();
        System.out.println(when + ": " + traffic.numbersByKey.size() + " calls, " + traffic.handedOff.size()
                + " handed off, " + traffic.signed.size() + " signed, " + traffic.pictures.size() + " pictures");
    }

    private static void agree(Nodes nodes, Traffic traffic) throws IOException, InterruptedException {
        JdbcTemplate database = nodes.database();
        await("the work of dead nodes is taken over")
                .atMost(Duration.ofMinutes(3))
                .until(() -> count(database, "act_ru_job where retries_ > 0 and duedate_ is null") == 0);
        assertThat(traffic.oddities).isEmpty();
        assertThat(count(database, "act_ru_incident")).isZero();

        assertThat(new TreeSet<>(traffic.numbersByKey.values())).hasSize(traffic.numbersByKey.size());
        assertThat(database.queryForList("select case_number from petition", String.class))
                .containsExactlyInAnyOrderElementsOf(traffic.numbersByKey.values());
        assertThat(database.queryForList("""
                        select business_key_ from act_hi_procinst where proc_def_key_ = 'petition'""", String.class))
                .containsExactlyInAnyOrderElementsOf(traffic.numbersByKey.values());

        assertThat(twice(database)).isEmpty();
        List<String> issued = database.queryForList("select case_number from hand_off", String.class);
        assertThat(issued).doesNotHaveDuplicates().containsAll(traffic.handedOff);
        assertThat(database.queryForList(
                        "select case_number from case_event where kind = 'HandOffSigned'", String.class))
                .doesNotHaveDuplicates()
                .containsAll(traffic.signed);
        assertThat(database.queryForList("select file_name from evidence_piece", String.class))
                .doesNotHaveDuplicates()
                .containsAll(traffic.pictures.values());
        assertThat(traffic.signed).isNotEmpty();
        assertThat(traffic.pictures).isNotEmpty();
        assertThat(nodes.verify())
                .as("the ledger, see target/house-process.log")
                .isZero();
    }

    /** Steps that a case has twice in its record, though each happens once. */
    private static List<Map<String, Object>> twice(JdbcTemplate database) {
        return database.queryForList("""
                select case_number, kind, count(*) from case_event where kind in ('PetitionRegistered', 'PetitionClassified',
                    'HandOffIssued', 'HandOffSigned') group by case_number, kind having count(*) > 1
                """);
    }

    private static int count(JdbcTemplate database, String what) {
        Integer found = database.queryForObject("select count(*) from " + what, Integer.class);
        return found == null ? 0 : found;
    }

    /** A disk so small that it can be filled; where none can be had, one that is never full. */
    private record Disk(Path place, boolean isSmall) {

        static Disk small(Path place) throws IOException, InterruptedException {
            Files.createDirectories(place);
            return new Disk(place, run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", place.toString()) == 0);
        }

        void fill() throws IOException {
            if (isSmall) {
                try (RandomAccessFile filler =
                        new RandomAccessFile(place.resolve("filler").toFile(), "rw")) {
                    byte[] some = new byte[64 * 1024];
                    while (true) {
                        filler.write(some);
                    }
                } catch (IOException full) {
                    return;
                }
            }
            System.out.println("no disk could be mounted: none was filled");
        }

        void free() throws IOException {
            Files.deleteIfExists(place.resolve("filler"));
        }

        void close() throws IOException, InterruptedException {
            if (isSmall) {
                run("umount", "-l", place.toString());
            }
        }

        private static int run(String... command) throws IOException, InterruptedException {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }
}
