package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.frontdoor.factor.FactorRules;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.frontdoor.signin.ReadAgain;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has to have one-time codes is set by a page, and the first set-up takes a code that an administrator gave out. */
class EnrolmentTest extends HouseTest {

    private static final String RULES = "/admin/sign-on/rules";
    private static final Pattern CODE = Pattern.compile("id=\"enrolment-code\">([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})<");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FactorRules rules;

    @Autowired
    private SecondFactors factors;

    private final String leader = "chief" + PEOPLE.incrementAndGet();
    private Visit admin = new Visit(from("127.0.0.1"));

    @BeforeEach
    void leadersHaveTo() {
        enter(leader, "leader");
        factors.remove("admin", "nobody");
        admin = new Visit(from("127.0.0.1"));
        admin.showPassword("admin", PASSWORD);
        assertThat(saved(Map.of("must", "leader", "may", "intake", "enrolmentCode", "true", "reason", "等保要求"))
                        .header("Location"))
                .endsWith("?saved=true");
    }

    @AfterEach
    void nobodyHasTo() {
        jdbc.sql("delete from dated_setting where subject = 'SECOND-FACTOR'").update();
        factors.remove("admin", "nobody");
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));
        assertThat(rules.now().must()).as("what other tests find").isEmpty();
    }

    @Test
    void shutsOutWhoeverKnowsThePasswordAloneAndLetsThePersonIn() {
        Visit thief = new Visit(from("127.0.0.1"));
        assertThat(thief.showPassword(leader, PASSWORD).header("Location")).isEqualTo("/login/code");
        Reply page = thief.get("/login/code");
        assertThat(page.body()).contains("启用码", "系统管理员核实您本人");
        assertThat(enrol(thief, page, "").header("Location")).isEqualTo("/login/code?error");
        assertThat(enrol(thief, page, "ABCD-EFGH-JKMN-PQRS").header("Location")).isEqualTo("/login/code?error");
        assertThat(thief.get("/login/code?error").body()).contains("启用码或动态口令不正确");
        String code = issued(leader);

        Visit own = new Visit(from("127.0.0.1"));
        own.showPassword(leader, PASSWORD);
        assertThat(enrol(own, own.get("/login/code"), code.toLowerCase(Locale.ROOT))
                        .header("Location"))
                .endsWith("/second-factor?done=enrolled");

        assertThat(own.get("/supervision").status()).isEqualTo(200);
        assertThat(enrol(thief, page, code).header("Location")).isEqualTo("/login?expired");
        assertThat(jdbc.sql("select count(*) from enrolment_code where person = ?")
                        .param(leader)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as("auditora").get("/admin/sign-on").body()).contains("签发启用码", leader);
    }

    @Test
    void takesTheNewestCodeOfThePersonAloneAndNotForLong() {
        String first = issued(leader);
        String second = issued(leader);
        String others = issued("leaderb");
        Visit own = new Visit(from("127.0.0.1"));
        own.showPassword(leader, PASSWORD);
        Reply page = own.get("/login/code");

        assertThat(enrol(own, page, first).header("Location")).endsWith("?error");
        assertThat(enrol(own, page, others).header("Location")).endsWith("?error");
        houseClock.forward(Duration.ofDays(1).plusSeconds(1));
        Visit late = new Visit(from("127.0.0.1"));
        late.showPassword(leader, PASSWORD);
        assertThat(enrol(late, late.get("/login/code"), second).header("Location"))
                .endsWith("?error");
    }

    @Test
    void keepsTheHashOfACodeAlone() {
        String code = issued(leader);

        List<String> kept = jdbc.sql("select hash from enrolment_code where person = ?")
                .param(leader)
                .query(String.class)
                .list();

        assertThat(kept).singleElement().asString().matches("[0-9a-f]{64}");
        assertThat(jdbc.sql("script").query(String.class).list().toString())
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""));
        assertThat(admin.get("/admin/sign-on").body()).doesNotContain(code).contains("启用码有效期至");
    }

    @Test
    void givesNoCodeForNobodyNorForWhoeverIsSetUp() {
        Reply unknown = admin.post("/admin/sign-on/enrolments", Map.of("person", "nobody<b>"));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("没有用户名为“nobody&lt;b&gt;”的人").doesNotContain("enrolment-code");
    }

    @Test
    void endsSessionsOfWhoeverHasToAndHasNone() {
        enter(leader + "x", "auditor");
        Visit auditor = new Visit(from("127.0.0.1"));
        auditor.showPassword(leader + "x", PASSWORD);
        assertThat(auditor.get("/audit").status()).isEqualTo(200);

        saved(Map.of("must", "auditor", "enrolmentCode", "true", "reason", "审计也要"));
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));

        assertThat(auditor.get("/audit").status()).isEqualTo(302);
        assertThat(new Visit(from("127.0.0.1")).showPassword(leader, PASSWORD).header("Location"))
                .as("leaders no more")
                .doesNotContain("login");
        assertThat(admin.get(RULES).body()).contains("审计也要", "等保要求");
    }

    @Test
    void shutsNoAdministratorsOutButLetsTheFirstInWithoutACode() {
        Reply refused = saved(Map.of("must", "camunda-admin", "enrolmentCode", "true", "reason", "管理员"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("请先为自己启用动态口令");
        jdbc.sql("update dated_setting set content = replace(content, '\"leader\"', '\"camunda-admin\"')"
                        + " where subject = 'SECOND-FACTOR'")
                .update();
        houseClock.forward(ReadAgain.EVERY.plusSeconds(1));
        enter(leader + "y", "camunda-admin");

        Visit first = new Visit(from("127.0.0.1"));
        first.showPassword("admin", PASSWORD);
        Reply page = first.get("/login/code");
        assertThat(page.body()).doesNotContain("id=\"enrolment\"");
        assertThat(enrol(first, page, "").header("Location")).endsWith("done=enrolled");

        Visit second = new Visit(from("127.0.0.1"));
        second.showPassword(leader + "y", PASSWORD);
        assertThat(second.get("/login/code").body()).contains("id=\"enrolment\"");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(saved(Map.of("must", "leader", "enrolmentCode", "true")).body())
                .contains("请写明修改理由");
        assertThat(saved(Map.of("must", "nobody", "reason", "x")).body()).contains("没有这个岗位");
        assertThat(saved(Map.of("must", "leader", "reason", "x", "from", "gestern"))
                        .body())
                .contains("启用日期无法识别");
        Reply stale = admin.post(RULES, Map.of("must", "leader", "reason", "x", "seen", "0"));
        assertThat(stale.status()).isEqualTo(422);
    }

    @Test
    void comesIntoForceOnItsDayAndIsTakenBackBefore() {
        String day = houseClock.instant().plus(Duration.ofDays(9)).toString().substring(0, 10);
        saved(Map.of("must", "liaison", "reason", "以后", "from", day));
        assertThat(admin.get(RULES).body()).contains(day);

        admin.post(RULES + "/withdrawal", Map.of("from", day, "seen", seen()));

        assertThat(jdbc.sql("select count(*) from dated_setting where subject = 'SECOND-FACTOR'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String issued(String person) {
        Reply page = admin.post("/admin/sign-on/enrolments", Map.of("person", person));
        Matcher code = CODE.matcher(page.body());
        assertThat(code.find()).as(page.body()).isTrue();
        return code.group(1);
    }

    private Reply enrol(Visit visit, Reply page, String code) {
        return visit.post(
                "/login/code", Map.of("code", Authenticator.of(page, houseClock).code(), "enrolment", code));
    }

    private Reply saved(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("seen", seen());
        return admin.post(RULES, all);
    }

    private String seen() {
        Matcher seen = SEEN.matcher(admin.get(RULES).body());
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private void enter(String id, String group) {
        User user = identities.newUser(id);
        user.setFirstName("甲");
        user.setLastName("乙");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        identities.createMembership(id, group);
    }
}
