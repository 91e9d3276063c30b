package org.ecopetition.nodes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes at work while one after the other of all they rest on fails: nothing accepted is lost, nothing is done twice, and
 * the ledger agrees with all of it.
 */
@WholeHouse
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
            Agreement.goOn(traffic, "all is well");

            nodes.kill(0);
            Agreement.goOn(traffic, "one node was killed");
            nodes.start(0);

            nodes.restartDatabase(() -> Traffic.pause(30_000));
            Agreement.goOn(traffic, "the database was away for 30 s");

            nodes.cable(1).cut();
            Traffic.pause(10_000);
            Agreement.goOn(traffic, "the line of one node is dead");
            nodes.cable(1).mend();
            Agreement.goOn(traffic, "the line is mended");

            disk.fill();
            Agreement.goOn(traffic, "the disk of evidence is full");
            disk.free();

            nodes.kill(1);
            nodes.kill(2);
            Agreement.goOn(traffic, "two nodes were killed at once");
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> nodes.start(1)),
                            CompletableFuture.runAsync(() -> nodes.start(2)))
                    .join();
            Agreement.goOn(traffic, "both are back");

            traffic.end();
            Agreement.check(nodes, traffic);
        } finally {
            disk.close();
        }
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
