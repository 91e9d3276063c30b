package org.ecopetition.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.unit.UnitPlans;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator does to units and their people by pages, and what is refused beside its field. */
class UnitPagesTest extends HouseTest {

    private static final String UNITS = "/organisation/units";
    private static final String TRIAL = UNITS + "/unitCeshi";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Units units;

    @Autowired
    private UnitPlans plans;

    @AfterEach
    void restore() {
        jdbc.sql("delete from dated_setting where subject = 'UNIT'").update();
        jdbc.sql("delete from unit_name where unit like 'unitCeshi%'").update();
        jdbc.sql("delete from unit where id like 'unitCeshi%'").update();
        List.of("unitCeshi", "unitCeshi2", "unitCeshi9", "wuguan").forEach(identities::deleteGroup);
        List.of("ceshiyi", "ceshier").forEach(identities::deleteUser);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | 甲局 | 县市区请填行政区划代码 | regionCode",
                "430921 | Ceshi | 甲局 | 只能填一项 | regionCode",
                "43092 | '' | 甲县 | 须为六位数字 | regionCode",
                "430921 | '' | 甲县 | 此代码已有单位“南县” | regionCode",
                "'' | shuili | 甲局 | 此代码已有单位“市水利局” | shortName",
                "'' | 水利 | 甲局 | 字母或数字 | shortName",
                "'' | Ceshi | 南县 | 单位 unit430921 已用此名称 | name",
                "'' | Ceshi | '' | 名称须为 | name",
                "'' | Ceshi | '甲局、乙局' | 名称须为 | name",
                "'' | Ceshi | '<script>alert(1)</script>\u0007' | 名称须为 | name"
            })
    void refusesAUnitThatCannotBeBesideItsField(
            String region, String shortName, String name, String reason, String field) {
        int before = units.all().size();

        Answer refused = post(
                UNITS,
                "regionCode=" + said(region) + "&shortName=" + said(shortName) + "&name=" + said(name)
                        + "&englishName=");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(reason, "id=\"" + field + "-fault\"")
                .doesNotContain("<script>alert");
        assertThat(units.all()).hasSize(before);
    }

    @Test
    void showsHostileNamesAsTheyWereTyped() {
        String hostile = "<img src=x onerror=alert(1)>局";
        open("Ceshi", hostile);

        assertThat(as("admin").get(UNITS).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;局")
                .doesNotContain("<img src=x");
    }

    @Test
    void opensAUnitOnceWhenTwoAdministratorsDoItAtOnce() throws Exception {
        List<Integer> answers = AtOnce.times(
                2, n -> post(UNITS, "shortName=Ceshi&name=" + said("测试局" + n)).status());

        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(identities.createGroupQuery().groupId("unitCeshi").count()).isEqualTo(1);
    }

    @Test
    void renamesAndKeepsTheOldNameOnEarlierPapers() {
        open("Ceshi", "测试局");
        long seen = seen();

        assertThat(post(TRIAL + "/name", "name=" + said("试验局") + "&since=&seen=" + seen)
                        .status())
                .isEqualTo(302);

        LocalDate today = LocalDate.now(houseClock);
        assertThat(units.nameOf("unitCeshi")).isEqualTo("试验局");
        assertThat(units.nameOn("unitCeshi", today)).isEqualTo("试验局");
        assertThat(units.nameOn("unitCeshi", today.minusDays(1))).isEqualTo("测试局");
        assertThat(identities
                        .createGroupQuery()
                        .groupId("unitCeshi")
                        .singleResult()
                        .getName())
                .isEqualTo("试验局");
        assertThat(as("admin").get(TRIAL).body()).contains("原名“测试局”", "变更记录");
    }

    @Test
    void tellsTheSecondOfTwoAdministratorsThatTheFirstWasThere() {
        open("Ceshi", "测试局");
        long seen = seen();
        post(TRIAL + "/name", "name=" + said("试验局") + "&seen=" + seen);

        Answer late = post(TRIAL + "/name", "name=" + said("实验局") + "&seen=" + seen);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("admin 于", "已修改此项", "实验局");
        assertThat(units.nameOf("unitCeshi")).isEqualTo("试验局");
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01,也不能晚于一年之后", "gestern,启用日期无法识别"})
    void refusesADayThatANameCannotBeginOn(String since, String reason) {
        open("Ceshi", "测试局");

        Answer refused = post(TRIAL + "/name", "name=" + said("试验局") + "&since=" + since + "&seen=" + seen());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(reason, "id=\"since-fault\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "li hua! | 李华 | Ceshi#2026ok | 用户名须为 | id",
                "liaisona | 李华 | Ceshi#2026ok | 已有人使用 | id",
                "ceshiyi | '' | Ceshi#2026ok | 姓名须为 | fullName",
                "ceshiyi | 李华 | short | 密码不符合要求 | password",
                "ceshiyi | 李华 | '' | 密码不符合要求 | password"
            })
    void refusesAPersonWhoCannotBeBesideTheField(String id, String name, String password, String reason, String field) {
        open("Ceshi", "测试局");

        Answer refused =
                post(TRIAL + "/people", "id=" + said(id) + "&fullName=" + said(name) + "&password=" + said(password));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(reason, "id=\"" + field + "-fault\"")
                .doesNotContain("Ceshi#2026ok");
        assertThat(identities.createUserQuery().memberOfGroup("unitCeshi").count())
                .isZero();
    }

    @Test
    void refusesToTakeOutWhoHasTasksInHand() {
        var task = questionToNanCounty();
        as("unit430921a").post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"unit430921a\"}");

        Answer refused = post(UNITS + "/unit430921/people/unit430921a/removal", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("手中还有 1 件任务");
    }

    @Test
    void refusesToCloseAUnitWithOpenWork() {
        questionToNanCounty();

        Answer refused = post(UNITS + "/unit430921/closing", "successor=&seen=" + seen("unit430921"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("未办结的交办件或任务，不能撤销", "id=\"successor-fault\"");
        assertThat(units.findOpen("unit430921")).isPresent();
    }

    @Test
    void mergesAUnitIntoItsSuccessorAndItsPeopleWithIt() {
        open("Ceshi", "测试局");
        open("Ceshi2", "接续局");
        post(TRIAL + "/people", "id=ceshiyi&fullName=" + said("李华") + "&password=" + said("Ceshi#2026ok"));

        assertThat(post(TRIAL + "/closing", "successor=unitCeshi&seen=" + seen())
                        .body())
                .contains("请选择一个在用的其他单位");
        assertThat(post(TRIAL + "/closing", "successor=unitCeshi2&seen=" + seen())
                        .status())
                .isEqualTo(302);

        assertThat(identities.createUserQuery().memberOfGroup("unitCeshi2").list())
                .extracting("id")
                .containsExactly("ceshiyi");
        assertThat(units.findOpen("unitCeshi")).isEmpty();
        assertThat(as("admin").get(TRIAL).body()).contains("并入接续局");
        assertThat(post(TRIAL + "/people/known", "known=liaisona").status()).isEqualTo(422);
    }

    @Test
    void renamesOnADayToComeByItself() {
        open("Ceshi", "测试局");
        LocalDate day = LocalDate.now(houseClock).plusDays(2);

        assertThat(post(TRIAL + "/name", "name=" + said("试验局") + "&since=" + day + "&seen=" + seen())
                        .location())
                .endsWith("done=planned");

        assertThat(units.nameOf("unitCeshi")).isEqualTo("测试局");
        assertThat(as("admin").get(TRIAL).body()).contains("自 " + day + " 起更名为“试验局”（admin）");
        assertThat(post(TRIAL + "/name", "name=" + said("实验局") + "&since=" + day + "&seen=" + seen())
                        .body())
                .contains("这一天已有计划");
        houseClock.forward(Duration.ofDays(3));
        carryOut();
        assertThat(units.nameOf("unitCeshi")).isEqualTo("试验局");
        assertThat(units.nameOn("unitCeshi", day)).isEqualTo("试验局");
        assertThat(units.nameOn("unitCeshi", day.minusDays(1))).isEqualTo("测试局");
        assertThat(as("admin").get(TRIAL).body()).doesNotContain("起更名为").contains("原名“测试局”");
    }

    @Test
    void closesOnADayToComeOnceItsWorkIsDone() {
        open("Ceshi", "测试局");
        open("Ceshi2", "接续局");
        LocalDate day = LocalDate.now(houseClock).plusDays(1);
        post(TRIAL + "/closing", "successor=unitCeshi2&closingOn=" + day + "&seen=" + seen());
        Task question = tasks.newTask();
        tasks.saveTask(question);
        tasks.addCandidateGroup(question.getId(), "unitCeshi");

        assertThat(as("admin").get(TRIAL).body())
                .contains("于 " + day + " 撤销，并入接续局（admin）")
                .doesNotContain("还不能执行");
        houseClock.forward(Duration.ofDays(1));
        carryOut();

        assertThat(units.findOpen("unitCeshi")).isPresent();
        assertThat(as("admin").get(TRIAL).body()).contains("还不能执行：还有 1 项未办结的交办件或任务");
        tasks.deleteTask(question.getId(), true);
        carryOut();
        assertThat(units.findOpen("unitCeshi")).isEmpty();
        assertThat(units.find("unitCeshi").orElseThrow().mergedInto()).isEqualTo("unitCeshi2");
    }

    @Test
    void takesBackAnEndThatIsPlanned() {
        open("Ceshi", "测试局");
        LocalDate day = LocalDate.now(houseClock).plusDays(1);
        post(TRIAL + "/closing", "closingOn=" + day + "&seen=" + seen());

        assertThat(post(TRIAL + "/withdrawal", "from=" + day + "&seen=" + seen())
                        .location())
                .endsWith("done=withdrawn");

        houseClock.forward(Duration.ofDays(2));
        carryOut();
        assertThat(units.findOpen("unitCeshi")).isPresent();
    }

    private void carryOut() {
        plans.due().forEach(plans::carryOut);
    }

    @Test
    void saysWhatToDoAboutAGroupThatCamundaAdminKnowsAlone() {
        Group group = identities.newGroup("unitCeshi9");
        group.setName("后补局");
        identities.saveGroup(group);
        identities.saveGroup(identities.newGroup("wuguan"));

        assertThat(as("admin").get(UNITS).body()).contains("组 unitCeshi9（后补局）没有对应的承办单位", "组 wuguan 不是本系统的组");
        assertThat(as("admin").get("/").body()).contains("unitCeshi9");
        assertThat(as("admin").get(UNITS + "?group=unitCeshi9").body()).contains("value=\"Ceshi9\"", "value=\"后补局\"");
        open("Ceshi9", "后补局");
        assertThat(as("admin").get(UNITS).body()).doesNotContain("没有对应的承办单位");
    }

    private void open(String shortName, String name) {
        assertThat(post(UNITS, "shortName=" + shortName + "&name=" + said(name)).status())
                .isEqualTo(302);
    }

    private Answer post(String path, String form) {
        return as("admin").postForm(path, form);
    }

    private long seen() {
        return seen("unitCeshi");
    }

    private long seen(String unit) {
        return jdbc.sql("select coalesce(max(id), 0) from setting_change where subject = 'UNIT' and entry = ?")
                .param(unit)
                .query(Long.class)
                .single();
    }

    private static String said(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
