package org.ecopetition.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.ecopetition.HouseProcess;

/**
 * How long the jar takes until it answers, and what memory it holds then: with nothing there, with the demo's data there, and beside
 * Camunda's bare REST starter with the same models, one after the other in the same run. Seconds by the clock, of the processor, and
 * megabytes resident; the ratio is that of the starts with data to those of the bare starter.
 *
 * <p>{@code ./mvnw -DskipTests -Pbench package exec:exec -Dbench.main=org.ecopetition.process.StartBenchmark -Dbench.sizes=3}; the
 * size is how often each is started.
 */
final class StartBenchmark {

    private static final Path JAR = Path.of("target", "eco-petition.jar");
    private static final String BARE = "bare";

    private StartBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals(BARE)) {
            BareStarter.open(new StatementLog(), "jdbc:h2:mem:bare;DB_CLOSE_DELAY=-1", List.of(arguments).subList(1, arguments.length));
            Thread.currentThread().join();
        }
        int times = Integer.getInteger("bench.sizes", 3);
        Path data = Files.createTempDirectory("eco-petition-start");
        print("ours, nothing there", List.of(ours(data)));
        List<Start> ours = new ArrayList<>();
        List<Start> bare = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            bare.add(bare());
            ours.add(ours(data));
        }
        Start our = print("ours, data of the demo there", ours);
        Start other = print("bare REST starter", bare);
        System.out.printf(
                Locale.ROOT,
                "ratio: clock %.2f, processor %.2f, memory %.2f%n",
                our.seconds / other.seconds,
                our.processor / other.processor,
                (double) our.megabytes / other.megabytes);
        System.exit(0);
    }

    private static Start ours(Path data) throws IOException, InterruptedException {
        int port = HouseProcess.freePort();
        return start(
                List.of(
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--eco-petition.data-directory=" + data),
                "http://localhost:" + port + "/actuator/health/readiness");
    }

    private static Start bare() throws IOException, InterruptedException {
        int port = HouseProcess.freePort();
        return start(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartBenchmark.class.getName(),
                        BARE,
                        "--spring.main.banner-mode=off",
                        "--server.port=" + port),
                "http://localhost:" + port + BareStarter.REST + "/process-definition/key/handoff");
    }

    private static Start start(List<String> arguments, String answers) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Duser.timezone=Asia/Shanghai"));
        command.addAll(arguments);
        long begun = System.nanoTime();
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!isAnswered(answers)) {
                if (!program.isAlive() || System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(5)) {
                    throw new IllegalStateException("does not answer: " + command);
                }
                Thread.sleep(100);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            double processor = program.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
            return new Start(seconds, processor, resident(program.pid()));
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static boolean isAnswered(String address) {
        try {
            HttpURLConnection asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As Linux tells it. */
    private static long resident(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static Start print(String name, List<Start> starts) {
        Start median = new Start(
                median(starts.stream().mapToDouble(Start::seconds).toArray()),
                median(starts.stream().mapToDouble(Start::processor).toArray()),
                Math.round(median(starts.stream().mapToDouble(Start::megabytes).toArray())));
        System.out.printf(
                Locale.ROOT,
                "%-30s %5.1f s, processor %5.1f s, %4d MB%n",
                name,
                median.seconds,
                median.processor,
                median.megabytes);
        return median;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private record Start(double seconds, double processor, long megabytes) {}
}
