package org.ecopetition.load;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ecopetition.BenchmarkHouse;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Wire;
import org.ecopetition.process.Wire.Reply;
import org.ecopetition.process.access.Visit;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long each role waits among ever more open work: Tasklist's filters (list and count), our pages, and a petition taken, classified,
 * handed off and signed for. One request after the other, rights checked; prints median and 95th in a hundred in milliseconds, and the
 * ratio of the median to that of the first size.
 *
 * <p>{@code ./mvnw -Pbench test-compile exec:exec -Dbench.main=org.ecopetition.load.OpenWorkBenchmark -Dbench.sizes=1000,10000,100000
 * -Dbench.arguments="--spring.profiles.active=demo,postgresql --spring.datasource.url=jdbc:postgresql://…"}.
 */
public final class OpenWorkBenchmark {

    private static final int ASKED = Integer.getInteger("bench.asked", 20);
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Map<String, List<String>> PAGES = new TreeMap<>(Map.of(
            "unit430921a", List.of("/", "/supervision"),
            "liaisona", List.of("/", "/supervision", "/batches"),
            "leadera", List.of("/", "/supervision"),
            "auditora", List.of("/", "/audit", "/figures")));

    private final ConfigurableApplicationContext house;
    private final String address;
    private final Map<String, Double> first = new TreeMap<>();

    private OpenWorkBenchmark(ConfigurableApplicationContext house) {
        this.house = house;
        this.address = "http://localhost:"
                + ((ServletWebServerApplicationContext) house).getWebServer().getPort();
    }

    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext house = BenchmarkHouse.open(arguments)) {
            new OpenWorkBenchmark(house).run(BenchmarkHouse.sizes("1000,10000,100000"));
        }
        System.exit(0);
    }

    private void run(int[] sizes) {
        JdbcTemplate jdbc = house.getBean(JdbcTemplate.class);
        CopiedCases cases = new CopiedCases(jdbc, house.getBean(TransactionTemplate.class));
        new PetitionSteps(address).path(5); // so that the first figures are not those of a cold start
        for (int size : sizes) {
            cases.fill(size);
            while (jdbc.queryForObject("select count(*) from uncounted_case where not put_aside", Integer.class) > 0) {
                pause();
            }
            System.out.printf(
                    "%,d open cases, %,d open tasks%n",
                    jdbc.queryForObject("select count(*) from petition where status in ('REGISTERED', 'CLASSIFIED', 'HANDED_OFF')", Integer.class),
                    jdbc.queryForObject("select count(*) from act_ru_task", Integer.class));
            PAGES.forEach(this::look);
            Map<String, List<Double>> steps = new PetitionSteps(address).path(ASKED);
            steps.forEach((step, times) -> print(step, times.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }

    private void look(String person, List<String> pages) {
        Visit visit = new Visit(new Wire(address, "127.0.0.1"));
        visit.showPassword(person, BenchmarkHouse.PASSWORD);
        for (Map<String, Object> filter : filters(person)) {
            String name = person + " " + filter.get("name");
            String path = ENGINE + "/filter/" + filter.get("id");
            print(name + ": list", asked(visit, path + "/list?firstResult=0&maxResults=15"));
            print(name + ": count", asked(visit, path + "/count"));
        }
        print(person + " /task/count", asked(visit, ENGINE + "/task/count"));
        pages.forEach(page -> print(person + " " + page, asked(visit, page)));
    }

    private List<Map<String, Object>> filters(String person) {
        return JsonPath.read(
                new Caller(address, person, BenchmarkHouse.PASSWORD)
                        .get("/engine-rest/filter")
                        .body(),
                "$[*]");
    }

    private double[] asked(Visit visit, String path) {
        double[] times = new double[ASKED];
        for (int i = -3; i < ASKED; i++) {
            long begun = System.nanoTime();
            Reply reply = visit.get(path);
            if (reply.status() != 200) {
                throw new IllegalStateException(path + ": " + reply.status());
            }
            times[Math.max(i, 0)] = (System.nanoTime() - begun) / 1e6;
        }
        return times;
    }

    private void print(String name, double[] times) {
        Arrays.sort(times);
        double median = times[times.length / 2];
        double before = first.computeIfAbsent(name, new_ -> median);
        System.out.printf(
                Locale.ROOT, "%-40s p50 %6.0f   p95 %6.0f   x%.2f%n", name, median, times[times.length * 95 / 100], median / before);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
