package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application as a process of its own on a data directory, which can be killed as a power cut kills it. */
public final class HouseProcess implements AutoCloseable {

    public static final String PASSWORD = "Petition#2023";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Beside the test's report, for whoever looks for the cause of a failure. */
    private static final File LOG = new File("target/house-process.log");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private HouseProcess(Process process, int port) {
        this.process = process;
        this.address = "http://localhost:" + port;
    }

    /** Starts the application on what lies in the directory, with more settings, and waits until it is open. */
    public static HouseProcess on(Path data, String... more) throws IOException {
        int port = freePort();
        HouseProcess house = new HouseProcess(logged(command(data, port, more)), port);
        try {
            await().atMost(PATIENCE).until(house::isOpen);
        } catch (RuntimeException | Error notOpened) {
            house.close();
            throw notOpened;
        }
        return house;
    }

    /**
     * Runs one of the application's commands to its end.
     *
     * @param arguments the command and its settings
     * @return its exit code
     */
    public static int ending(Path data, String... arguments) throws IOException, InterruptedException {
        return logged(command(data, freePort(), arguments)).waitFor();
    }

    private static Process logged(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
                .start();
    }

    private static List<String> command(Path data, int port, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // classes that the compiler has just written need no second look at each start
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                // the quick compiler alone has 48 MB, which the work of some minutes fills
                "-XX:ReservedCodeCacheSize=256m",
                "-Duser.timezone=Asia/Shanghai",
                "-classpath",
                classpath(),
                "org.ecopetition.EcoPetitionApplication"));
        command.addAll(List.of(more));
        command.addAll(List.of(
                "--server.port=" + port,
                "--eco-petition.data-directory=" + data,
                // as in the tests' own houses: they sign in at each request
                "--eco-petition.passwords.rounds=1000",
                "--eco-petition.administrator.password=" + PASSWORD,
                "--spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7"
                        + ".ProcessEngineCoverageConfiguration"));
        return command;
    }

    /** Enters an intake clerk through the engine's REST API, as an administrator does. */
    public void enterClerk(String clerk) throws IOException, InterruptedException {
        enter(clerk, "intake");
    }

    /** Enters a person of a group in the same way. */
    public void enter(String id, String group) throws IOException, InterruptedException {
        String person = """
                {"profile": {"id": "%s", "firstName": "甲", "lastName": "乙"}, "credentials": {"password": "%s"}}
                """.formatted(id, PASSWORD);

        assertThat(send(request("/engine-rest/user/create", "admin").POST(BodyPublishers.ofString(person)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(request("/engine-rest/group/" + group + "/members/" + id, "admin")
                                .PUT(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
    }

    /** Sends a petition under a key of the sender's. */
    public HttpResponse<String> register(String clerk, String key, String petition)
            throws IOException, InterruptedException {
        return send(request("/api/petitions", clerk)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(petition)));
    }

    /** The number of its process. */
    public long id() {
        return process.pid();
    }

    /** Where it stands. */
    public String address() {
        return address;
    }

    /** Ends it without a chance to write anything more ({@code kill -9}). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end and waits until it has (SIGTERM); its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("it ended by itself")
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean isOpen() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application ended with " + process.exitValue() + ", see " + LOG);
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                                    .timeout(PATIENCE)
                                    .GET())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path, String person) {
        String secret = Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What the tests run on, each entry once, but for the tests themselves and the jar that starts them. */
    private static String classpath() {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(tests.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(entry ->
                        !entry.endsWith("test-classes") && !entry.toString().contains(File.separator + "surefire"))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A port that nobody listens at just now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
