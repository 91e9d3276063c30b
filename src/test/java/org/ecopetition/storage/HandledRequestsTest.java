package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ecopetition.storage.HandledRequests.Handled;
import org.ecopetition.storage.HandledRequests.Request;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same request acts once, also at the same moment, and one that failed is free again. */
class HandledRequestsTest {

    private static final Instant NOW = Instant.parse("2023-06-30T01:00:00Z");
    private static final Request ONE = new Request("petition", "one", "noise");

    private DataSource source;
    private JdbcClient database;
    private HandledRequests requests;
    private final AtomicInteger acts = new AtomicInteger();

    @BeforeEach
    void openTheHouse() {
        source = freshDatabase();
        database = JdbcClient.create(source);
        migrate("70");
        requests = new HandledRequests(
                database, new DataSourceTransactionManager(source), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** An empty database of this kind. */
    DataSource freshDatabase() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Test
    void actsOnceAndGivesTheFirstAnswerAgain() {
        migrate("latest");

        assertThat(requests.once(ONE, this::next)).isEqualTo(new Handled(true, true, "1"));
        assertThat(requests.once(ONE, this::next)).isEqualTo(new Handled(false, true, "1"));
        assertThat(requests.once(new Request("petition", "one", "smell"), this::next)
                        .isSame())
                .isFalse();
        assertThat(requests.once(new Request("action", "one", "noise"), this::next))
                .isEqualTo(new Handled(true, true, "2"));
        assertThat(requests.outcomes("petition", "on", NOW, 5)).containsExactly("1");
        assertThat(requests.outcomes("petition", "tw", NOW, 5)).isEmpty();
    }

    @Test
    void isFreeAgainAfterAFailure() {
        migrate("latest");

        assertThatIllegalStateException()
                .isThrownBy(() -> requests.once(ONE, (Runnable) () -> {
                    throw new IllegalStateException();
                }));

        assertThat(requests.once(ONE, this::next).isNew()).isTrue();
    }

    @Test
    void actsOnceAtTheSameMoment() throws Exception {
        migrate("latest");
        CountDownLatch both = new CountDownLatch(2);

        List<Handled> handled = twice(() -> requests.once(ONE, () -> {
            String outcome = next();
            meet(both);
            return outcome;
        }));

        assertThat(handled).extracting(Handled::isNew).containsExactlyInAnyOrder(true, false);
        assertThat(handled)
                .extracting(Handled::outcome)
                .containsOnly(handled.get(0).outcome());
        assertThat(handled).extracting(Handled::isSame).containsOnly(true);
    }

    @Test
    void letsTheSecondWaitWhereNothingIsLeft() throws Exception {
        migrate("latest");

        List<Handled> handled = twice(() -> requests.once(ONE, (Runnable) acts::incrementAndGet));

        assertThat(handled).extracting(Handled::isNew).containsExactlyInAnyOrder(true, false);
        assertThat(acts).hasValue(1);
    }

    @Test
    void knowsWhatWasHandledBeforeThereWasOneRegister() {
        database.sql("insert into petition (case_number, programme, raw_number, channel, received_at, recorded_at,"
                        + " status, key_item, version) values ('D2YY202306290001', 'provincial-2-2023', 'D2YY202306290001',"
                        + " 'PHONE', timestamp with time zone '2023-06-29 01:00:00+00',"
                        + " timestamp with time zone '2023-06-29 01:00:00+00', 'REGISTERED', false, 0)")
                .update();
        database.sql("insert into idempotency_key (request_key, body_hash, case_number, recorded_at)"
                        + " values ('intake-1', 'abc', 'D2YY202306290001', current_timestamp)")
                .update();
        database.sql("insert into action_done (form_key, case_number, action, person, recorded_at)"
                        + " values ('f', 'D2YY202306290001', 'urge', 'leadera', current_timestamp)")
                .update();
        database.sql(
                        "insert into visit (visitor, on_day, place, people, instruction, recorded_by, recorded_at, form_key,"
                                + " version) values ('LEADER', date '2023-06-30', '浩森胶业', '副市长', '督办', 'liaisona',"
                                + " current_timestamp, 'v', 0)")
                .update();

        migrate("latest");

        assertThat(requests.find(new Request("petition", "intake-1", "abc")))
                .contains(new Handled(false, true, "D2YY202306290001"));
        assertThat(requests.find(new Request("action", "f", "D2YY202306290001 urge leadera")))
                .contains(new Handled(false, true, ""));
        assertThat(requests.find(new Request("visit", "v", ""))).contains(new Handled(false, true, ""));
    }

    private String next() {
        return String.valueOf(acts.incrementAndGet());
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static List<Handled> twice(Callable<Handled> request) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            List<Future<Handled>> sent = clerks.invokeAll(List.of(request, request));
            return List.of(sent.get(0).get(), sent.get(1).get());
        } finally {
            clerks.shutdownNow();
        }
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
