package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The one sign-on, and what answers without it. */
class SignOnTest extends HouseTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ME = "/camunda/api/admin/auth/user/default";

    @Autowired
    private ApplicationContext context;

    /** It would go through all pages twice before each request, also before those that are for no page of ours. */
    @Test
    void looksUpNoPageInFrontOfTheDoors() {
        assertThat(context.containsBean("mvcHandlerMappingIntrospector")).isFalse();
        assertThat(context.getBeansOfType(PathPatternRequestMatcher.Builder.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/deployment",
                "/engine-rest/user",
                "/engine-rest/version",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/api/petitions",
                "/actuator/prometheus",
                "/actuator/env"
            })
    void answersProgramsNothingWithoutSignOn(String path) {
        Answer refused = stranger().get(path);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).contains("请先登录");
    }

    @Test
    void takesNoDeploymentWithoutSignOn() {
        assertThat(stranger().deploy("x.bpmn", "<definitions/>").status()).isEqualTo(401);
        assertThat(stranger().post("/engine-rest/task", "{}").status()).isEqualTo(401);
        assertThat(stranger().post("/api/petitions", "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/intake", "/audit", "/camunda/app/tasklist/default/", "/camunda/app/admin/default/"})
    void leadsAPageWithoutSignOnToTheForm(String path) {
        Answer page = stranger().get(path, "Accept", "text/html");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/camunda/app/tasklist/locales/en.json",
                "/camunda/app/tasklist/scripts/config.js",
                "/eco-petition.css"
            })
    void showsStaticFilesToEverybody(String path) {
        assertThat(stranger().get(path).status()).isEqualTo(200);
    }

    @Test
    void tellsStrangersNoMoreThanUpOrDown() {
        assertThat(stranger().get("/actuator/health").body()).matches("\\{\"status\":\"[A-Z_]+\"}");
        assertThat(stranger().get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger().get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger().get("/actuator/health/db").status()).isEqualTo(401);
        assertThat(as("admin").get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(as("liaisona").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(as("admin").get("/actuator/env").status()).isEqualTo(404);
        assertThat(as("admin").get("/h2-console").status()).isEqualTo(404);
    }

    @Test
    void letsPagesOfOursRunNothingThatStandsInThem() {
        assertThat(from("127.0.0.1").get("/login").header("Content-Security-Policy"))
                .contains("default-src 'self'", "style-src 'self';")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/engine-rest/task", "/camunda/app/tasklist/default/", "/public/disclosures"})
    void keepsBrowsersToTlsOnceTheyCameByIt(String path) {
        assertThat(from("127.0.0.1").get(path, "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
                .startsWith("max-age=31536000");
        assertThat(from("127.0.0.1").get(path).header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void keepsTheSetupOfAFirstUserShut() {
        String user = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"a\",\"lastName\":\"b\"},"
                + "\"credentials\":{\"password\":\"" + PASSWORD + "\"}}";

        assertThat(stranger()
                        .post("/camunda/api/admin/setup/default/user/create", user)
                        .status())
                .isEqualTo(404);
        assertThat(as("admin")
                        .post("/camunda/api/admin/setup/default/user/create", user)
                        .status())
                .isEqualTo(404);
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void opensEverythingWithOneSignOnAndClosesItWithOneSignOut() {
        Caller browser = stranger();

        Answer welcome = signIn(browser, "liaisona", PASSWORD);
        assertThat(welcome.status()).isEqualTo(302);
        assertThat(welcome.location()).doesNotContain("error");
        assertThat(browser.get(ME).read("$.userId")).isEqualTo("liaisona");
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
        assertThat(browser.get("/", "Accept", "text/html").status()).isEqualTo(200);

        assertThat(browser.post("/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(200);
        assertThat(browser.get(ME).status()).isEqualTo(401);
        assertThat(browser.get("/", "Accept", "text/html").status()).isEqualTo(302);
    }

    @Test
    void forgetsThePersonBeforeWhenAnotherSignsIn() {
        Caller browser = stranger();
        signIn(browser, "liaisona", PASSWORD);
        browser.get("/camunda/app/tasklist/default/");

        signIn(browser, "unit430921a", PASSWORD);

        assertThat(browser.get(ME).read("$.userId")).isEqualTo("unit430921a");
    }

    @Test
    void opensEverythingFromTheFormInsideTasklistToo() {
        Caller browser = stranger();

        Answer entered = browser.postForm(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=liaisona&password=" + encoded(PASSWORD));

        assertThat(entered.status()).isEqualTo(200);
        assertThat(browser.get("/", "Accept", "text/html").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(200);
    }

    @Test
    void speaksTheSameWordsInsideTasklist() {
        Caller browser = stranger();
        signIn(browser, "unit430921a", PASSWORD);
        browser.get("/camunda/app/tasklist/default/");
        String task = "/camunda/api/engine/engine/default/task/"
                + questionToNanCounty().getId();

        Answer refused = browser.post(task + "/submit-form", "{}", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo(words.say("task.not-claimed"));
    }

    @Test
    void lendsTheRestApiNoSession() {
        Caller browser = stranger();
        signIn(browser, "liaisona", PASSWORD);

        assertThat(browser.get("/engine-rest/task").status()).isEqualTo(401);
    }

    @Test
    void refusesFormsOfOtherSites() {
        Caller browser = stranger();
        signIn(browser, "liaisona", PASSWORD);

        assertThat(browser.postForm("/logout", "").status()).isEqualTo(403);
        assertThat(browser.post("/api/petitions", "{}").status()).isEqualTo(403);
        assertThat(browser.post("/camunda/api/engine/engine/default/task", "{}").status())
                .isEqualTo(403);
        assertThat(as("admin")
                        .post("/engine-rest/task", "{}", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void opensPagesToTheirGroupsAlone() {
        assertThat(as("unit430921a").get("/intake", "Accept", "text/html").status())
                .isEqualTo(403);
        assertThat(as("unit430921a").get("/audit", "Accept", "text/html").status())
                .isEqualTo(403);
        assertThat(as("auditora").post("/api/petitions", "{}").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
    void keepsAPageShutByWhateverMethodAndBelowIt(String method) {
        for (String path : new String[] {"/intake", "/intake/", "/intake/a/b"}) {
            assertThat(as("unit430921a").send(method, path, "").status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(as("intakea").send(method, path, "").status())
                    .as(path)
                    .isIn(path.equals("/intake") ? List.of(200, 405) : List.of(404));
        }
        assertThat(as("intakea").send(method, "/look-back", "").status()).isEqualTo(403);
    }

    @Test
    void saysThatAPageIsMissingToWhoeverMayAsk() {
        assertThat(stranger().get("/public/none").status()).isEqualTo(404);
        assertThat(stranger().get("/public/disclosures/").status()).isEqualTo(404);
        assertThat(stranger().get("/no/such/page").location()).endsWith("/login");
        assertThat(stranger().get("/intake/a/b").location()).endsWith("/login");
        assertThat(as("auditora").get("/no/such/page").status()).isEqualTo(404);
    }

    @Test
    void letsNobodyGuessTheTypeOfAFileNorKeepItOnTheWay() {
        String liaison = Base64.getEncoder().encodeToString(("liaisona:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

        Reply file = from("127.0.0.1").get("/supervision/cases.csv", "Authorization: Basic " + liaison);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.header("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''");
        assertThat(file.header("Content-Length")).isNotEqualTo("0").isNotEmpty();
    }

    @Test
    void keepsPasswordsSlowToGuess() {
        UserEntity person =
                (UserEntity) identities.createUserQuery().userId("liaisona").singleResult();

        assertThat(person.getPassword()).matches("\\{pbkdf2-sha512}\\d+\\$[0-9a-f]{160}");
    }

    @Test
    void refusesAWrongPasswordAndAWeakOne() {
        Caller admin = as("admin");
        String weak = "{\"profile\":{\"id\":\"weak\",\"firstName\":\"a\",\"lastName\":\"b\"},"
                + "\"credentials\":{\"password\":\"1\"}}";

        assertThat(admin.post("/engine-rest/user/create", weak).status()).isBetween(400, 500);
        assertThat(identities.createUserQuery().userId("weak").count()).isZero();
        assertThat(signIn(stranger(), "leaderb", "wrong").location()).contains("error");
    }

    private static Answer signIn(Caller browser, String person, String password) {
        Matcher token = TOKEN.matcher(browser.get("/login").body());
        assertThat(token.find()).isTrue();
        return browser.postForm(
                "/login",
                "username=" + person + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
