package org.ecopetition.process.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.HouseProcess;
import org.ecopetition.PostgresServer;
import org.ecopetition.WholeHouse;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Wire;
import org.ecopetition.process.Wire.Reply;
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

/** Two nodes of one house behind a balancer: whoever signed in at one works on at the other. */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedSessionsOnPostgresTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration SECONDS = ReadAgain.EVERY.plusSeconds(2);
    private static final Duration WITHIN_A_MINUTE = Duration.ofMinutes(1);

    private String database;
    private JdbcClient rows;
    private HouseProcess first;
    private HouseProcess second;

    @BeforeAll
    void startNodes(@TempDir Path data) throws Exception {
        database = PostgresServer.freshAddress();
        rows = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        first = node(data);
        second = node(data);
        first.enterClerk("intakea");
    }

    @AfterAll
    void stopNodes() {
        first.close();
        second.close();
    }

    @Test
    @Order(2)
    void goOnAtAnotherNodeAndEndEverywhere() throws Exception {
        String cookies = signIn(at(first));
        Reply page = at(first).get("/intake", cookies);
        Reply tasklist = at(first).get("/camunda/app/tasklist/default/", cookies);
        String formToken = formToken(page);
        String appToken = appToken(tasklist);

        first.kill();

        assertThat(at(second).get("/intake", cookies).status()).isEqualTo(200);
        assertThat(at(second).get(TASKS, cookies).status()).isEqualTo(200);
        assertThat(askForTasks(cookies, appToken).status())
                .as("the token of Tasklist")
                .isEqualTo(200);
        assertThat(askForTasks(cookies, "another").status()).isEqualTo(403);

        assertThat(at(second).postForm("/logout", "_csrf=" + formToken, cookies).status())
                .as("the token of a form")
                .isEqualTo(204);
        assertThat(at(second).get(TASKS, cookies).status()).isEqualTo(401);
        assertThat(sessions()).isZero();
    }

    @Test
    @Order(1)
    void endWithWhatThePersonMayDoAndBelongToPeopleInABrowserAlone() {
        String cookies = signIn(at(first));
        at(first).get("/camunda/app/tasklist/default/", cookies);
        assertThat(at(second).get("/intake", cookies).status()).isEqualTo(200);
        int open = sessions();

        Caller program = new Caller(first.address(), "intakea", HouseProcess.PASSWORD);
        assertThat(program.get("/engine-rest/task").status()).isEqualTo(200);
        assertThat(program.get("/intake").status()).isEqualTo(200);
        assertThat(at(first).get("/login").status()).isEqualTo(200);
        assertThat(sessions()).isEqualTo(open).isEqualTo(1);

        rows.sql("delete from act_id_membership where user_id_ = 'intakea'").update();

        await().atMost(WITHIN_A_MINUTE)
                .until(() -> at(second).get("/intake", cookies).status() != 200);
        assertThat(at(first).get("/intake", cookies).status()).isEqualTo(302);
        assertThat(at(first).get(TASKS, cookies).status()).isEqualTo(401);
        assertThat(sessions()).isZero();
        rows.sql("insert into act_id_membership (user_id_, group_id_) values ('intakea', 'intake')")
                .update();
    }

    @Test
    @Order(0)
    void hearWithinSecondsWhatAnotherNodeDidToThoseWhoShowAPassword() throws Exception {
        for (String leaver : List.of("gone", "moved", "renewed")) {
            first.enterClerk(leaver);
            assertThat(by(leaver).status()).isEqualTo(200);
        }
        Caller administrator = new Caller(first.address(), "admin", HouseProcess.PASSWORD);

        administrator.send("DELETE", "/engine-rest/user/gone", "");
        administrator.send("DELETE", "/engine-rest/group/intake/members/moved", "");
        administrator.send(
                "PUT",
                "/engine-rest/user/renewed/credentials",
                "{\"password\": \"Other#20231\", \"authenticatedUserPassword\": \"" + HouseProcess.PASSWORD + "\"}");

        assertThat(new Caller(second.address(), "renewed", "Other#20231")
                        .get("/intake")
                        .status())
                .as("at once")
                .isEqualTo(200);
        await().atMost(SECONDS).until(() -> by("gone").status() == 401);
        await().atMost(SECONDS).until(() -> by("moved").status() == 403);
        await().atMost(SECONDS).until(() -> by("renewed").status() == 401);
    }

    private Caller.Answer by(String person) {
        return new Caller(second.address(), person, HouseProcess.PASSWORD).get("/intake");
    }

    private Reply askForTasks(String cookies, String token) {
        return at(second).post(TASKS, "application/json", "{}".getBytes(UTF_8), cookies, "X-XSRF-TOKEN: " + token);
    }

    private static String signIn(Wire node) {
        Reply entered = new FormSignIn(node).enter("intakea", HouseProcess.PASSWORD);
        assertThat(entered.status()).isEqualTo(302);
        return "Cookie: " + FormSignIn.cookies(entered);
    }

    private static String formToken(Reply page) {
        Matcher token = FORM_TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String appToken(Reply tasklist) {
        return tasklist.cookies().stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.replaceAll("^XSRF-TOKEN=|;.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private int sessions() {
        return rows.sql("select count(*) from web_session").query(Integer.class).single();
    }

    private HouseProcess node(Path data) throws Exception {
        return HouseProcess.on(
                data,
                "--spring.profiles.active=postgresql",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--camunda.bpm.job-execution.enabled=false");
    }

    private static Wire at(HouseProcess node) {
        return new Wire(node.address(), "127.0.0.1");
    }
}
