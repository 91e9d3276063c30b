package org.ecopetition.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecopetition.EcoPetitionApplication;
import org.ecopetition.PostgresServer;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Several nodes of one house, switched on at the same moment before an empty database: all of them come up. */
@WholeHouse
class NodesStartTogetherOnPostgresTest {

    private static final int NODES = 3;

    @Test
    void allComeUpAndTheWorkOfTheStartIsDoneOnce() throws Exception {
        String address = PostgresServer.freshAddress();
        ExecutorService switches = Executors.newFixedThreadPool(NODES);
        List<ConfigurableApplicationContext> nodes = new ArrayList<>();
        try {
            List<Callable<ConfigurableApplicationContext>> starts = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                starts.add(() -> start(address));
            }
            for (Future<ConfigurableApplicationContext> start : switches.invokeAll(starts)) {
                nodes.add(start.get());
            }
            JdbcTemplate database = nodes.get(0).getBean(JdbcTemplate.class);
            assertThat(ask(database, "select count(*) from unit")).isEqualTo(17);
            assertThat(ask(database, "select count(*) from act_id_user where id_ = 'admin'"))
                    .isEqualTo(1);
            assertThat(ask(database, "select count(*) from act_re_deployment")).isEqualTo(1);
            assertThat(ask(database, "select max(version_) from act_re_procdef"))
                    .isEqualTo(1);
            assertThat(ask(database, "select count(*) from pg_locks where locktype = 'advisory'"))
                    .isEqualTo(0);
        } finally {
            switches.shutdownNow();
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    @Test
    void aNodeWhoseStartFailsLetsTheNextOneBegin() throws Exception {
        DataSourceProperties database = new DataSourceProperties();
        database.setUrl(PostgresServer.freshAddress());
        database.setUsername("postgres");
        StartTurn failing = new StartTurn(database);
        StartTurn next = new StartTurn(database);
        failing.take();
        ExecutorService switches = Executors.newSingleThreadExecutor();
        try {
            Future<?> turn = switches.submit(next::take);
            assertThatThrownBy(() -> turn.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            failing.destroy();
            turn.get(10, TimeUnit.SECONDS);
        } finally {
            switches.shutdownNow();
            next.destroy();
        }
    }

    private static ConfigurableApplicationContext start(String address) {
        return new SpringApplicationBuilder(EcoPetitionApplication.class)
                .profiles("postgresql")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + address,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=2",
                        "--spring.jmx.enabled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        // engines of one name would take each other's place among the tests' houses
                        "--camunda.bpm.generate-unique-process-engine-name=true",
                        "--eco-petition.data-directory=target/nodes",
                        "--eco-petition.administrator.password=" + HouseTest.PASSWORD);
    }

    private static int ask(JdbcTemplate database, String question) {
        return requireNonNull(database.queryForObject(question, Integer.class));
    }
}
