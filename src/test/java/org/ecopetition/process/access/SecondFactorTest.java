package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time codes of a clerk who set them up: the sign-in asks for one, and no door opens before. */
class SecondFactorTest extends HouseTest {

    private static final Pattern SLOWED = Pattern.compile("/login/code\\?wait=([2-9]|\\d\\d+)");

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final String TURNED_AWAY = "401|403|404|302.*/login";
    private static final Pattern RECOVERY = Pattern.compile("<code>([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})</code>");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private JdbcClient jdbc;

    private String person = "";
    private Authenticator phone = new Authenticator("", Clock.systemUTC());
    private List<String> recovery = List.of();
    private Visit own = new Visit(new Wire("", ""));

    @BeforeEach
    void setItUp() {
        person = clerk();
        own = new Visit(from("127.0.0.1"));
        assertThat(own.showPassword(person, PASSWORD).header("Location")).doesNotContain("login");
        assertThat(own.get("/second-factor").body()).contains("尚未启用");
        Reply key = own.post("/second-factor/key", Map.of("password", PASSWORD));
        assertThat(key.status()).isEqualTo(200);
        phone = Authenticator.of(key, houseClock);
        Reply done = own.post("/second-factor", Map.of("code", phone.code()));
        assertThat(done.status()).isEqualTo(200);
        recovery = RECOVERY.matcher(done.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        houseClock.forward(STEP);
    }

    private String clerk() {
        String id = "coded" + PEOPLE.incrementAndGet();
        User user = identities.newUser(id);
        user.setFirstName("甲");
        user.setLastName("乙");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(id, "intake");
        return id;
    }

    @Test
    void asksForTheCodeAndOpensEverythingAfterIt() {
        Visit visit = new Visit(from("127.0.0.1"));
        assertThat(visit.get("/intake").header("Location")).endsWith("/login");

        assertThat(visit.showPassword(person, PASSWORD).header("Location")).isEqualTo("/login/code");
        assertThat(visit.has("JSESSIONID")).isFalse();
        assertThat(visit.get("/login/code").body()).contains("输入动态口令").doesNotContain("<svg");
        Reply entered = visit.showCode(phone.code());

        assertThat(entered.header("Location")).endsWith("/intake");
        assertThat(visit.get("/intake").status()).isEqualTo(200);
        assertThat(visit.get(TASKS).status()).isEqualTo(200);
        assertThat(visit.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(visit.has("second-step")).isFalse();
        assertThat(jdbc.sql("select count(*) from second_step where person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The door table of all pages, and the engine's doors: who has shown the password alone is a stranger at each. */
    @Test
    void isAStrangerEverywhereBeforeTheCode() {
        Visit half = halfSignedIn();
        Visit stranger = new Visit(from("127.0.0.1"));
        stranger.get("/login");
        List<String> open = new ArrayList<>();
        List<PageIsolationTest.Door> doors = PageIsolationTest.doors()
                .filter(door -> Boolean.FALSE.equals(door.letIn().get("stranger")))
                .toList();

        for (PageIsolationTest.Door door : doors) {
            String path = door.path().replaceAll("\\{[^}]+}", "1");
            Reply reply = knock(half, door.method(), path);
            String told = reply.status() + reply.header("Location");
            if (!told.matches(TURNED_AWAY)
                    || reply.status() != knock(stranger, door.method(), path).status()) {
                open.add(door.address() + " " + told);
            }
        }
        for (String path : List.of(
                TASKS,
                "/engine-rest/task",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/admin/auth/user/default",
                "/actuator/prometheus")) {
            Reply reply = knock(half, "GET", path);
            if (!(reply.status() + reply.header("Location")).matches(TURNED_AWAY)) {
                open.add(path + " " + reply.status());
            }
        }

        assertThat(doors).hasSizeGreaterThan(150);
        assertThat(open).isEmpty();
        assertThat(half.showCode(phone.code()).header("Location")).doesNotContain("login");
    }

    private static Reply knock(Visit visit, String method, String path) {
        return HttpMethod.POST.matches(method) ? visit.post(path, Map.of("code", "1")) : visit.get(path);
    }

    @Test
    void takesACodeOnceAndNoneOfEarlier() {
        String code = phone.code();
        assertThat(halfSignedIn().showCode(code).header("Location")).doesNotContain("login");

        Visit again = halfSignedIn();
        assertThat(again.showCode(code).header("Location")).isEqualTo("/login/code?error");
        assertThat(again.get("/login/code?error").body()).contains("不正确或已经用过");
        houseClock.forward(STEP);
        assertThat(again.showCode(phone.code(STEP.negated())).header("Location"))
                .isEqualTo("/login/code?error");
        assertThat(again.showCode(phone.code(STEP)).header("Location"))
                .as("a clock that is fast")
                .doesNotContain("login");
    }

    @Test
    void takesACodeOnceWhenItComesToTwoNodesAtOnce() throws Exception {
        String code = phone.code();
        List<Visit> visits = List.of(halfSignedIn(), halfSignedIn(), halfSignedIn(), halfSignedIn());

        List<String> outcomes =
                AtOnce.times(4, i -> visits.get(i).showCode(code).header("Location"));

        assertThat(outcomes).filteredOn(outcome -> !outcome.contains("login")).hasSize(1);
    }

    @Test
    void slowsWhoeverGuessesCodesFromWhateverAddress() {
        Visit owner = halfSignedIn();
        List<String> outcomes = new ArrayList<>();
        // a wait of less than a second may be over before the next try
        while (outcomes.size() < 200 && outcomes.stream().noneMatch(SLOWED.asMatchPredicate())) {
            Visit guesser = new Visit(from("127.45.0." + (outcomes.size() + 1)));
            guesser.showPassword(person, PASSWORD);
            outcomes.add(guesser.showCode(phone.wrong()).header("Location"));
        }

        assertThat(outcomes).filteredOn(outcome -> outcome.endsWith("?error")).hasSizeBetween(5, 9);
        assertThat(owner.showCode(phone.code()).header("Location")).matches("/login/code\\?wait=\\d+");
        houseClock.forward(STEP);
        assertThat(owner.showCode(phone.code()).header("Location")).doesNotContain("login");
    }

    @Test
    void takesEachRecoveryCodeOnce() {
        assertThat(halfSignedIn()
                        .showCode(recovery.get(0).toLowerCase(Locale.ROOT))
                        .header("Location"))
                .doesNotContain("login");

        assertThat(halfSignedIn().showCode(recovery.get(0)).header("Location")).endsWith("?error");
        assertThat(halfSignedIn().showCode(recovery.get(1).replace("-", "")).header("Location"))
                .doesNotContain("login");
        assertThat(jdbc.sql("select count(*) from recovery_code where person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
        assertThat(as("auditora").get("/admin/sign-on").body()).contains(person, "用恢复码登录或验证");
    }

    @Test
    void refusesProgramsThatShowThePasswordAlone() {
        for (String path : List.of("/engine-rest/task", "/api/statistics/handling", "/intake", TASKS)) {
            var answer = as(person).get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("动态口令", "eco-petition.second-factor.programs");
        }
        assertThat(new Caller(address(), person, "wrong")
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void leadsFromTheFormInsideTheWebAppsToTheCode() {
        Visit visit = new Visit(from("127.0.0.1"));

        Reply reply = visit.post(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                Map.of("username", person, "password", PASSWORD));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Sign-In-Continues")).isEqualTo("/login/code");
        assertThat(visit.get(TASKS).status()).isEqualTo(401);
        assertThat(visit.showCode(phone.code()).header("Location")).doesNotContain("login");
        assertThat(visit.get(TASKS).status()).isEqualTo(200);
    }

    @Test
    void endsOtherSessionsWhenItIsSetUpAndAllWhenItIsReset() {
        Visit second = halfSignedIn();
        second.showCode(phone.code());
        assertThat(own.get("/intake").status()).as("where it was set up").isEqualTo(200);

        Visit admin = new Visit(from("127.0.0.1"));
        admin.showPassword("admin", PASSWORD);
        assertThat(admin.get("/admin/sign-on").body()).contains(person);
        assertThat(admin.post("/admin/sign-on/factors/" + person + "/reset", Map.of())
                        .header("Location"))
                .endsWith("done=reset");
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));

        assertThat(own.get("/intake").status()).isEqualTo(302);
        assertThat(second.get("/intake").status()).isEqualTo(302);
        assertThat(new Visit(from("127.0.0.1")).showPassword(person, PASSWORD).header("Location"))
                .doesNotContain("login");
        assertThat(as("auditora").get("/admin/sign-on").body()).contains("重置动态口令");
        assertThat(jdbc.sql("select count(*) from recovery_code where person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void endsTheSessionsThatWereOpenWithoutItAndAStepOfAnotherPassword() {
        Visit half = halfSignedIn();
        User user = identities.createUserQuery().userId(person).singleResult();
        user.setPassword("Other#20231");
        identities.saveUser(user);

        assertThat(half.showCode(phone.code()).header("Location")).isEqualTo("/login?expired");
        Visit late = new Visit(from("127.0.0.1"));
        late.showPassword(person, "Other#20231");
        houseClock.forward(Duration.ofMinutes(11));
        assertThat(late.get("/login/code").header("Location")).endsWith("/login?expired");
        assertThat(late.post("/login/code", Map.of("code", phone.code())).header("Location"))
                .isEqualTo("/login?expired");
    }

    @Test
    void isGivenUpWithACodeAlone() {
        assertThat(own.post("/second-factor/removal", Map.of("code", phone.wrong()))
                        .status())
                .isEqualTo(422);
        Reply codes = own.post("/second-factor/recovery", Map.of("code", recovery.get(3)));
        assertThat(RECOVERY.matcher(codes.body()).results()).hasSize(10);
        assertThat(codes.body()).doesNotContain(recovery.get(4));
        houseClock.forward(STEP);

        assertThat(own.post("/second-factor/removal", Map.of("code", phone.code()))
                        .header("Location"))
                .endsWith("done=removed");
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));

        assertThat(own.get("/second-factor?done=removed").body()).contains("尚未启用");
        assertThat(new Visit(from("127.0.0.1")).showPassword(person, PASSWORD).header("Location"))
                .doesNotContain("login");
    }

    @Test
    void setsNothingUpWithoutThePasswordOrForRolesThatDoNotHaveIt() {
        Visit clerk = new Visit(from("127.0.0.1"));
        clerk.showPassword(clerk(), PASSWORD);
        clerk.get("/second-factor");
        Reply refused = clerk.post("/second-factor/key", Map.of("password", "wrong"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("密码不正确").doesNotContain("id=\"key\"");
        assertThat(clerk.post("/second-factor", Map.of("code", "123456")).header("Location"))
                .endsWith("done=expired");

        Visit auditor = new Visit(from("127.0.0.1"));
        auditor.showPassword("auditora", PASSWORD);
        assertThat(auditor.get("/second-factor").body()).contains("您的岗位不使用动态口令");
        assertThat(auditor.post("/second-factor/key", Map.of("password", PASSWORD))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void isNotInheritedByWhoeverGetsTheNameLater() {
        identities.deleteUser(person);
        User user = identities.newUser(person);
        user.setFirstName("丙");
        user.setLastName("丁");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(person, "intake");

        assertThat(new Visit(from("127.0.0.1")).showPassword(person, PASSWORD).header("Location"))
                .doesNotContain("login");
    }

    @Test
    void keepsNothingThatOpensADoor() {
        String kept = jdbc.sql("select secret from second_factor where person = ?")
                .param(person)
                .query(String.class)
                .single();
        List<String> hashes = jdbc.sql("select hash from recovery_code where person = ?")
                .param(person)
                .query(String.class)
                .list();

        assertThat(kept).startsWith("encrypted:").doesNotContain(phone.key());
        assertThat(hashes).hasSize(10).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private Visit halfSignedIn() {
        Visit visit = new Visit(from("127.0.0.1"));
        assertThat(visit.showPassword(person, PASSWORD).header("Location")).isEqualTo("/login/code");
        return visit;
    }
}
