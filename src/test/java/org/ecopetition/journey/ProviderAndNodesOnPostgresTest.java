package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ecopetition.HouseProcess;
import org.ecopetition.PostgresServer;
import org.ecopetition.WholeHouse;
import org.ecopetition.process.Wire;
import org.ecopetition.process.access.Authenticator;
import org.ecopetition.process.access.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes of one house and one provider of sign-on: what it opens at one is open at both, and what it ends ends at both. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderAndNodesOnPostgresTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final IdentityProvider PROVIDER = new IdentityProvider();

    private JdbcClient rows;
    private HouseProcess first;
    private HouseProcess second;

    @BeforeAll
    void startNodes(@TempDir Path data) throws Exception {
        String database = PostgresServer.freshAddress();
        rows = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        first = node(data, database);
        second = node(data, database);
        first.enter("auditorz", "auditor");
        PROVIDER.knows(house(first), house(second));
    }

    @AfterAll
    void stopNodes() {
        first.close();
        second.close();
        PROVIDER.close();
    }

    @Test
    @Order(1)
    void areOneForWhoeverSignsInByTheProvider() {
        says("wang");
        ProviderVisit one = new ProviderVisit(house(first));
        assertThat(ProviderVisit.location(one.signIn("wang"))).startsWith(house(first) + "/");

        ProviderVisit other = sameBrowserAt(second, one);

        assertThat(other.status("/intake")).isEqualTo(200);
        assertThat(other.status(TASKS)).isEqualTo(200);
        assertThat(rows.sql("select count(*) from provider_session where id_token like 'encrypted:%'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    @Order(2)
    void takeTheAnswerOfTheProviderForEachOther() {
        says("zhao");
        ProviderVisit asked = new ProviderVisit(house(first));
        String answer = asked.answerOfProvider("zhao");

        ProviderVisit other = sameBrowserAt(second, asked);
        assertThat(ProviderVisit.location(other.follow(answer.replace(house(first), house(second)))))
                .doesNotContain("refused");

        assertThat(other.status("/intake")).isEqualTo(200);
        assertThat(sameBrowserAt(first, other).status("/intake")).isEqualTo(200);
    }

    @Test
    @Order(3)
    void endASessionByTheWordOfTheProviderWhicheverNodeHearsIt() {
        says("qian");
        ProviderVisit one = new ProviderVisit(house(first));
        one.signIn("qian");
        ProviderVisit other = sameBrowserAt(second, one);
        assertThat(other.status("/intake")).isEqualTo(200);

        String token = PROVIDER.logoutToken(IdentityProvider.CLIENT, Map.of("sub", "qian"));
        HttpResponse<String> heard = new ProviderVisit(house(second))
                .post("/logout/connect/back-channel/provider", "logout_token=" + ProviderVisit.encoded(token));

        assertThat(heard.statusCode()).isEqualTo(200);
        await().atMost(SOON).until(() -> one.status("/intake") == 302);
        await().atMost(SOON).until(() -> other.status("/intake") == 302);
        assertThat(one.status(TASKS)).isEqualTo(401);
    }

    @Test
    @Order(4)
    void takeACodeOnceThoughThePasswordWasShownAtTheOther() {
        Visit one = new Visit(at(first));
        one.showPassword("auditorz", HouseProcess.PASSWORD);
        Visit other = one.at(at(second));
        Authenticator phone = Authenticator.of(other.get("/login/code"), Clock.systemUTC());
        String code = phone.code();
        assertThat(other.showCode(code).header("Location")).contains("done=enrolled");
        assertThat(other.at(at(first)).get("/audit").status()).isEqualTo(200);

        Visit next = new Visit(at(second));
        next.showPassword("auditorz", HouseProcess.PASSWORD);
        Visit nextAtFirst = next.at(at(first));
        assertThat(nextAtFirst.showCode(code).header("Location")).endsWith("?error");
        assertThat(nextAtFirst.get("/audit").status()).isEqualTo(302);
    }

    @Test
    @Order(5)
    void goOnWhenANodeEndsAndEndWithThePersonAtTheProvider() throws Exception {
        says("sun");
        ProviderVisit one = new ProviderVisit(house(first));
        one.signIn("sun");
        ProviderVisit other = sameBrowserAt(second, one);
        first.kill();
        int before = PROVIDER.refreshes.get();

        await().atMost(SOON).until(() -> other.status("/intake") == 200 && PROVIDER.refreshes.get() > before);

        PROVIDER.remove("sun");
        await().atMost(SOON).until(() -> other.status("/intake") == 302);
        assertThat(other.status(TASKS)).isEqualTo(401);
    }

    private static void says(String id) {
        PROVIDER.enter(id, Map.of("name", "王芳", "groups", List.of("/petition/clerks")));
    }

    private static ProviderVisit sameBrowserAt(HouseProcess node, ProviderVisit browser) {
        ProviderVisit there = new ProviderVisit(house(node));
        there.putBack(browser.cookies());
        return there;
    }

    /** Another host than the provider's, or they would take each other's cookies. */
    private static String house(HouseProcess node) {
        return node.address().replace("localhost", "127.0.0.1");
    }

    private static Wire at(HouseProcess node) {
        return new Wire(node.address(), "127.0.0.1");
    }

    private static HouseProcess node(Path data, String database) throws Exception {
        return HouseProcess.on(
                data,
                "--spring.profiles.active=postgresql",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--camunda.bpm.job-execution.enabled=false",
                "--eco-petition.data-key.keys=" + "A".repeat(43) + "=",
                "--eco-petition.web.hosts=localhost,127.0.0.1",
                "--eco-petition.second-factor.must=auditor",
                "--eco-petition.second-factor.enrolment-code=false",
                "--eco-petition.provider.enabled=true",
                "--eco-petition.provider.issuer=" + PROVIDER.issuer(),
                "--eco-petition.provider.client.id=" + IdentityProvider.CLIENT,
                "--eco-petition.provider.client.secret=" + IdentityProvider.SECRET,
                "--eco-petition.provider.checked-every=2s",
                "--eco-petition.provider.groups[0].value=/petition/clerks",
                "--eco-petition.provider.groups[0].group=intake");
    }
}
