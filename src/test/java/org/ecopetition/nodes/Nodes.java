package org.ecopetition.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecopetition.HouseProcess;
import org.ecopetition.Requirement;
import org.ecopetition.process.Caller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Three nodes of one house as processes of their own, each at its own line to one PostgreSQL, all with one folder. */
final class Nodes implements AutoCloseable {

    static final int COUNT = 3;

    private static final int DATABASE_PORT = 54_399;

    private final Path folder;
    private final Path evidence;
    private final String[] more;
    private final List<Cable> cables = new ArrayList<>();
    private final HouseProcess[] houses = new HouseProcess[COUNT];

    private EmbeddedPostgres database;

    /** @param more settings of all nodes */
    Nodes(Path folder, Path evidence, String... more) throws IOException {
        this.folder = folder;
        this.more = more.clone();
        this.evidence = evidence;
        database = startedDatabase();
        IntStream.range(0, COUNT).forEach(node -> cables.add(new Cable(DATABASE_PORT)));
        CompletableFuture.allOf(IntStream.range(0, COUNT)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> start(node)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** A caller at one of the nodes; a node that is down refuses. */
    Caller as(String person, int node) {
        return new Caller(houses[node % COUNT].address(), person, HouseProcess.PASSWORD);
    }

    HouseProcess house(int node) {
        return houses[node];
    }

    Cable cable(int node) {
        return cables.get(node);
    }

    void kill(int node) throws InterruptedException {
        houses[node].kill();
    }

    int stop(int node) throws InterruptedException {
        return houses[node].stop();
    }

    void start(int node) {
        try {
            houses[node] = HouseProcess.on(
                    folder,
                    with(
                            "--spring.profiles.active=postgresql",
                            "--spring.datasource.url=jdbc:postgresql://localhost:"
                                    + cables.get(node).port() + "/postgres",
                            "--spring.datasource.username=postgres",
                            // each its own where the originals lie in a bucket
                            "--eco-petition.evidence.directory="
                                    + (more.length == 0 ? evidence : evidence.resolve("node" + node)),
                            "--eco-petition.storage.least-room=16MB",
                            // a test has no two minutes to wait for a line that is dead, nor five for the work of a
                            // dead node
                            "--spring.datasource.hikari.data-source-properties.socketTimeout=15",
                            "--camunda.bpm.job-execution.lock-time-in-millis=20000"));
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Stops the database and starts it again after a while. */
    void restartDatabase(Runnable meanwhile) throws IOException {
        database.close();
        meanwhile.run();
        database = startedDatabase();
    }

    /** Asks the database past all nodes. */
    JdbcTemplate database() {
        return new JdbcTemplate(new DriverManagerDataSource(url(), "postgres", ""));
    }

    /** The house's own check of the ledger; 0 where all agrees. */
    int verify() throws IOException, InterruptedException {
        return command("verify");
    }

    /** Runs a command of the house beside its nodes; its exit code. */
    int command(String command) throws IOException, InterruptedException {
        return HouseProcess.ending(
                folder,
                with(
                        command,
                        "--spring.profiles.active=postgresql",
                        "--spring.datasource.url=" + url(),
                        "--spring.datasource.username=postgres",
                        "--eco-petition.evidence.directory=" + evidence,
                        "--eco-petition.data-key.settling=10s"));
    }

    private String[] with(String... settings) {
        return Stream.concat(Arrays.stream(settings), Arrays.stream(more)).toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        for (HouseProcess house : houses) {
            if (house != null) {
                house.close();
            }
        }
        cables.forEach(Cable::close);
        database.close();
    }

    private static String url() {
        return "jdbc:postgresql://localhost:" + DATABASE_PORT + "/postgres";
    }

    private EmbeddedPostgres startedDatabase() throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
                    .setDataDirectory(folder.resolve("database"))
                    .setCleanDataDirectory(false)
                    .setPort(DATABASE_PORT)
                    .start();
        } catch (RuntimeException unavailable) {
            throw Requirement.POSTGRES.missing(unavailable);
        }
    }
}
