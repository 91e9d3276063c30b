package org.ecopetition.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecopetition.HouseProcess;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The power fails while many petitions arrive; the senders, left without an answer, send everything again. */
@WholeHouse
class KilledIntakeTest {

    private static final int PETITIONS = 100;
    private static final int TIMES_EACH = 2;
    private static final int ANSWERS_BEFORE_THE_POWER_FAILS = 40;
    private static final String CLERK = "intakea";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void losesNothingAndDoublesNothingWhenKilledAmongIntakes(@TempDir Path data) throws Exception {
        Wave before;
        try (HouseProcess house = HouseProcess.on(data)) {
            house.enterClerk(CLERK);
            before = new Wave(house, ANSWERS_BEFORE_THE_POWER_FAILS);
            before.awaitAnswers();

            house.kill();

            before.end();
        }
        Map<String, String> kept = numbersByKey(data);
        Wave after;
        try (HouseProcess house = HouseProcess.on(data)) {
            after = new Wave(house, PETITIONS * TIMES_EACH);
            after.end();
            house.kill();
        }

        assertThat(before.statuses).isSubsetOf(200, 201);
        assertThat(before.numbers).hasSizeBetween(1, PETITIONS - 1);
        assertThat(kept).containsAllEntriesOf(before.numbers);
        assertThat(after.statuses).hasSize(PETITIONS * TIMES_EACH).isSubsetOf(200, 201);
        assertThat(after.statuses)
                .filteredOn(status -> status == 201)
                .as("registered by the second sending are those that the first had not registered")
                .hasSize(PETITIONS - kept.size());
        assertThat(after.numbers).hasSize(PETITIONS).containsAllEntriesOf(kept);
        assertThat(after.numbers.values()).containsExactlyInAnyOrderElementsOf(numbersTo(PETITIONS));
        assertThat(numbersByKey(data)).isEqualTo(after.numbers);
    }

    /** The numbers by the senders' keys, once petitions, intake records and processes are seen to agree. */
    private static Map<String, String> numbersByKey(Path data) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:h2:file:" + data.resolve("eco-petition"),
                "sa",
                Files.readString(data.resolve("database-password")).strip()));
        Map<String, String> numbers = new TreeMap<>();
        jdbc.query("select request_key, outcome from handled_request where area = 'petition'", row -> {
            numbers.put(row.getString(1), row.getString(2));
        });
        List<String> expected = numbersTo(numbers.size());
        assertThat(numbers.values()).containsExactlyInAnyOrderElementsOf(expected);
        for (String place : List.of("select case_number from petition", "select case_number from intake_record", """
                select business_key_ from act_hi_procinst where proc_def_key_ = 'petition' and end_time_ is null""")) {
            assertThat(jdbc.queryForList(place, String.class)).as(place).containsExactlyInAnyOrderElementsOf(expected);
        }
        return numbers;
    }

    private static List<String> numbersTo(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj("D2YY20230627%04d"::formatted)
                .toList();
    }

    private static String petition(int n) {
        return """
                {"channel": "PHONE", "receivedAt": "2023-06-27T10:00:00+08:00", "text": "第%d个来电:夜间噪声扰民"}
                """.formatted(n);
    }

    /** All petitions sent at the same time, each several times under its one key. */
    private final class Wave {

        final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        final Map<String, String> numbers = new ConcurrentHashMap<>();

        private final ExecutorService senders = Executors.newFixedThreadPool(PETITIONS * TIMES_EACH);
        private final List<Future<?>> sendings = new ArrayList<>();
        private final CountDownLatch answers;

        Wave(HouseProcess house, int awaited) {
            this.answers = new CountDownLatch(awaited);
            CountDownLatch bell = new CountDownLatch(1);
            for (int n = 1; n <= PETITIONS; n++) {
                for (int time = 1; time <= TIMES_EACH; time++) {
                    int petition = n;
                    sendings.add(senders.submit(() -> {
                        bell.await();
                        send(house, petition);
                        return petition;
                    }));
                }
            }
            bell.countDown();
        }

        void awaitAnswers() throws InterruptedException {
            answers.await();
        }

        /** Until each sender has an answer or knows that none will come. */
        void end() throws Exception {
            for (Future<?> sending : sendings) {
                sending.get();
            }
            senders.shutdown();
        }

        private void send(HouseProcess house, int petition) throws InterruptedException, IOException {
            String key = "key-" + petition;
            HttpResponse<String> answer;
            try {
                answer = house.register(CLERK, key, petition(petition));
            } catch (IOException powerFailed) {
                return;
            }
            statuses.add(answer.statusCode());
            String number = json.readTree(answer.body()).path("caseNumber").asText();
            String other = numbers.putIfAbsent(key, number);
            assertThat(other == null ? number : other).isEqualTo(number);
            answers.countDown();
        }
    }
}
