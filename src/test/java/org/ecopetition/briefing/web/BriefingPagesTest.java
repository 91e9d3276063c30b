package org.ecopetition.briefing.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingState;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The briefing at the door: who opens, writes, edits and reads, and what a wrong entry is told. */
class BriefingPagesTest extends HouseTest {

    private static final String ROUND = "provincial-2-2023";
    private static final AtomicInteger MINUTES = new AtomicInteger(10);

    @Autowired
    private BriefingDesk desk;

    @Autowired
    private BriefingIssues issues;

    @Autowired
    private NewsBook news;

    @Autowired
    private ManagementService management;

    @AfterEach
    void leaveNoneOpen() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("briefing")
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over"));
    }

    @Test
    void opensForACutoffAndTellsWhatIsWrong() {
        Answer opened = open(asOf(MINUTES.incrementAndGet()));

        assertThat(opened.status()).isEqualTo(302);
        String address = opened.location().replaceFirst("^.*(?=/briefings)", "");
        assertThat(as("leadera").get(address).body()).contains("征集动态", "截至6月30日上午8时");
        assertThat(as("unit430921a").get(address).status()).isEqualTo(404);
        assertThat(open(asOf(MINUTES.get())).body()).contains("已经开编");
        assertThat(open("2099-01-01T08:00").body()).contains("还没有到");
        assertThat(open("2023-06-01T08:00").body()).contains("早于本轮督察进驻首日 2023-06-25");
        for (String malformed : new String[] {"", "昨天", "2023-06-31T08:00", "2023-06-30", "'; drop table"}) {
            Answer refused = open(malformed);
            assertThat(refused.status()).as(malformed).isEqualTo(422);
            assertThat(refused.body()).contains("截至时间填写有误");
        }
        for (String early :
                new String[] {"0001-01-01T00:00", "1900-01-01T08:00", "-0044-03-15T08:00", "+99999-01-01T00:00"}) {
            Answer refused = as("liaisona").postForm("/briefings", form(Map.of("round", "routine", "asOf", early)));
            assertThat(refused.status()).as(early).isEqualTo(422);
            assertThat(refused.body()).containsAnyOf("过早", "还没有到");
        }
        for (String person : new String[] {"leadera", "auditora", "unit430921a", "intakea"}) {
            assertThat(as(person).postForm("/briefings", "round=" + ROUND).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void takesNewsOfAUnitAndWarnsOfNames() {
        String key = opened();
        String page = "/briefings/" + key + "/news";

        assertThat(as("unit430921a").get("/briefings").body()).contains(page);
        assertThat(as("unit430921a")
                        .postForm(page, form("news", "县委书记张建军到明山头镇调研。"))
                        .location())
                .endsWith("/news?done=TAKEN");
        assertThat(as("unit430921a").get(page + "?done=TAKEN").body()).contains("已报送", "县委书记张建军到明山头镇调研。", "请核对");
        assertThat(as("unit430921b")
                        .postForm(page, form("news", "电话13812345678"))
                        .body())
                .contains("没有保存", "电话13812345678");
        assertThat(as("unit430921a").postForm(page, "").body()).contains("请填写动态");
        assertThat(as("unit430902a").get(page).body()).doesNotContain("明山头镇");
        assertThat(as("liaisona").get("/briefings/" + key).body()).contains("县委书记张建军到明山头镇调研。");
        assertThat(as("leadera").get(page).status()).isEqualTo(404);
        assertThat(as("unit430921a").get(page + "?done=nonsense").status()).isEqualTo(400);
    }

    @Test
    void takesHostileNewsForWordsAndRefusesHugeOnes() {
        String key = opened();
        String page = "/briefings/" + key + "/news";
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> ${7*7} [[${7*7}]]";

        assertThat(as("unit430921a").postForm(page, form("news", hostile)).location())
                .endsWith("done=TAKEN");
        for (String read : List.of(page, "/briefings/" + key)) {
            String person = read.equals(page) ? "unit430921a" : "liaisona";
            assertThat(as(person).get(read).body())
                    .contains("&lt;script&gt;alert(1)", "[[${7*7}]]")
                    .doesNotContain("<script>alert", "<img src=x");
        }
        Answer huge = as("unit430921a").postForm(page, form("news", "长".repeat(4001)));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.body()).contains("动态最多 4000 字，现为 4001 字");
        assertThat(as("unit430921a").postForm(page, form("news", " \u3000\n ")).body())
                .contains("请填写动态");
        assertThat(as("unit430921a")
                        .postForm(page, form("news", "有") + "&noNews=true")
                        .body())
                .contains("请只选其一");
        assertThat(as("unit430921a").get(page).body()).contains("&lt;script&gt;alert(1)");
        close(key);
        assertThat(as("liaisona").get("/briefings/" + key + "/edit").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void losesNoNewsThatMeetTheDeadline() throws Exception {
        String key = opened();
        String page = "/briefings/" + key + "/news";
        List<String> officers = List.of("unit430921a", "unit430902a", "unit430921b");

        List<Integer> answers = AtOnce.times(4, at -> {
            if (at < officers.size()) {
                String officer = officers.get(at);
                return as(officer)
                        .postForm(page, form("news", "赶在截止时报送" + officer))
                        .status();
            }
            endNews(key);
            return 302;
        });

        assertThat(answers).containsOnly(302);
        settle();
        for (String unit : List.of("unit430921", "unit430902")) {
            assertThat(news.ofUnit(new BriefingKey(key), unit).orElseThrow().text())
                    .startsWith("赶在截止时报送" + unit);
        }
        assertThat(desk.get(new BriefingKey(key)).state()).isEqualTo(BriefingState.EDITING);
    }

    private void endNews(String key) {
        for (boolean ended = false; !ended; ) {
            try {
                close(key);
                ended = true;
            } catch (OptimisticLockingException metNews) {
                ended = false;
            }
        }
    }

    @Test
    void tellsTheEditorThatItIsApproved() {
        String key = inEditing();
        desk.handIn(new BriefingKey(key), null, "liaisona");
        Map<String, String> typed = Map.of("version", "0", "title", "晚了的标题", "guide", "");

        assertThat(as("liaisonb")
                        .postForm("/briefings/" + key + "/edit", form(typed))
                        .body())
                .contains("已送审", "晚了的标题");
        desk.approve(new BriefingKey(key), null, "leadera");
        Answer late = as("liaisonb").postForm("/briefings/" + key + "/edit", form(typed));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("已审定", "晚了的标题");
        assertThat(as("liaisonb").get("/briefings/" + key + "/edit").location()).endsWith("/briefings/" + key);
    }

    @Test
    void letsALateUnitWriteForTheNextIssue() {
        String key = opened();
        String page = "/briefings/" + key + "/news";
        as("unit430921a").postForm(page, form("news", "按时报送的动态"));
        close(key);

        assertThat(as("unit430921a").get("/briefings").body()).contains(page);
        assertThat(as("unit430921a").get(page).body()).contains("转入本轮下一期").doesNotContain("按时报送的动态");
        assertThat(as("unit430921a").postForm(page, form("news", "迟到的动态")).location())
                .endsWith("done=FOR_NEXT_ISSUE");
        assertThat(as("unit430921a").get(page).body()).contains("迟到的动态");
        assertThat(as("liaisona").get("/briefings/" + key).body())
                .contains("按时报送的动态")
                .doesNotContain("迟到的动态");
        assertThat(as("liaisona").get("/briefings/" + opened()).body()).contains("迟到的动态", "上期迟报");
    }

    @Test
    void namesSignsThatNoFontHas() {
        String key = inEditing();

        assertThat(as("liaisona")
                        .postForm(
                                "/briefings/" + key + "/preview",
                                form(Map.of(
                                        "title", "简报", "stories[0].heading", "", "stories[0].text", "笑\uD83D\uDE00")))
                        .body())
                .contains("PDF 中印不出来");
    }

    @Test
    void arrangesPreviewsAndSaves() {
        String key = inEditing();
        String page = "/briefings/" + key + "/edit";
        assertThat(as("liaisona").get(page).body()).contains("编辑简报", "截至6月30日上午8时", "益阳市配合第二轮省生态环境保护例行督察工作简报");
        assertThat(as("leadera").get(page).status()).isEqualTo(403);

        Map<String, String> typed = Map.of(
                "version", "0",
                "title", "益阳市配合督察工作简报",
                "guide", "★ 整改落实\n县市区工作动态",
                "stories[0].heading", "",
                "stories[0].text", "正文一段",
                "sections[0].heading", "市直部门工作动态",
                "sections[0].place", "2",
                "sections[0].items", "▲市水利局：座谈",
                "sections[1].heading", "县市区工作动态",
                "sections[1].place", "1");
        assertThat(as("liaisona")
                        .postForm("/briefings/" + key + "/preview", form(typed))
                        .body())
                .contains("★ 整改落实", "▲市水利局：座谈");
        assertThat(as("liaisona")
                        .postForm(page, form(typed) + "&action=add-section")
                        .body())
                .contains("section2Heading");
        assertThat(as("liaisona").postForm(page, form(typed)).location()).endsWith("saved=true");

        assertThat(desk.get(new BriefingKey(key)).content().sections())
                .extracting(section -> section.heading())
                .containsExactly("县市区工作动态", "市直部门工作动态");
        Answer late = as("liaisonb").postForm(page, form(typed));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("已被他人修改", "▲市水利局：座谈");
    }

    @Test
    void opensAnIssueToItsReadersAlone() {
        String key = issued();
        String name = issues.newest(new BriefingKey(key)).orElseThrow().address();
        for (String person : new String[] {"liaisona", "leadera", "auditora", "unit430921a"}) {
            assertThat(as(person).get("/briefings/" + name).body())
                    .as(person)
                    .contains("报：省生态环境保护督察和整改工作领导小组办公室", "截至6月30日");
            assertThat(as(person).get("/briefings/" + name + ".docx").status()).isEqualTo(200);
            assertThat(as(person).get("/briefings/" + name + ".pdf").status()).isEqualTo(200);
        }
        assertThat(as("intakea").get("/briefings/" + name).status()).isEqualTo(403);
        assertThat(as("admin").get("/briefings/" + name).status()).isEqualTo(404);
        assertThat(as("liaisona").get("/briefings/" + ROUND + "-9998").status()).isEqualTo(404);
        assertThat(as("liaisona").get("/briefings/nonsense").status()).isEqualTo(404);

        String correction = "/briefings/" + key + "/correction";
        assertThat(as("liaisona").get(correction).body()).contains("更正理由");
        assertThat(as("liaisona")
                        .postForm(correction, form(Map.of("version", "1", "title", "简报", "guide", "更正")))
                        .body())
                .contains("请填写更正理由");
        assertThat(as("liaisona")
                        .postForm(
                                correction,
                                form(Map.of("version", "1", "title", "简报", "guide", "更正后", "reason", "标题有误")))
                        .location())
                .endsWith("done=corrected");
        assertThat(as("liaisona").get("/briefings/" + name).body()).contains("正在更正，待审定：标题有误");
        assertThat(as("unit430921a").get("/briefings/" + name).body()).doesNotContain("更正后", "标题有误");
        assertThat(as("liaisonb")
                        .postForm(
                                correction, form(Map.of("version", "1", "title", "简报", "guide", "另改", "reason", "另有错")))
                        .body())
                .contains("已送审");
        desk.approve(new BriefingKey(key), null, "leadera");
        issues.issue(new BriefingKey(key));
        assertThat(as("unit430921a").get("/briefings/" + name).body()).contains("更正后", "标题有误");
        assertThat(as("unit430921a").get("/briefings/" + name + "?version=1").body())
                .contains("截至6月30日")
                .doesNotContain("更正后");
    }

    @Test
    void settlesListsAndNumbersOfARound() {
        Map<String, String> settled = Map.of(
                "round", "routine",
                "title", "日常工作简报",
                "issuer", "协调联络组",
                "team", "",
                "list.reportTo", "市政府办公室",
                "list.sendTo", "各县市区",
                "nextNumber", "7",
                "newsHours", "12",
                "reminderHours", "2",
                "everyDays", "1");
        assertThat(as("liaisona")
                        .postForm("/briefings/rounds", form(settled) + "&list.readers=unit430921")
                        .location())
                .contains("saved=true");
        assertThat(as("admin").get("/briefings/rounds?round=routine").body())
                .contains("日常工作简报", "市政府办公室", "变更记录", "liaisona");
        assertThat(as("admin")
                        .postForm("/briefings/rounds", form(settled).replace("newsHours=12", "newsHours=abc"))
                        .body())
                .contains("报送时限应为");
        assertThat(as("admin")
                        .postForm("/briefings/rounds", form(settled) + "&nextCutoff=tomorrow&list.readers=nobody")
                        .body())
                .contains("自动开编的截至时间填写有误")
                .contains("aria-describedby=\"next-hint nextCutoff-fault\" aria-invalid=\"true\"")
                .contains("value=\"tomorrow\"", "id=\"nextCutoff-fault\"", "市政府办公室");
        assertThat(as("leadera").get("/briefings/rounds").status()).isEqualTo(403);
        assertThat(as("admin").get("/briefings/rounds?round=none").status()).isEqualTo(404);
    }

    private Answer open(String asOf) {
        return as("liaisona").postForm("/briefings", form(Map.of("round", ROUND, "asOf", asOf)));
    }

    private String opened() {
        return open(asOf(MINUTES.incrementAndGet())).location().replaceFirst("^.*/", "");
    }

    private String inEditing() {
        String key = opened();
        close(key);
        return key;
    }

    private void close(String key) {
        management.createJobQuery().activityId("newsDeadline").list().stream()
                .filter(job -> runtime.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(key)
                                .count()
                        > 0)
                .forEach(job -> management.executeJob(job.getId()));
        settle();
    }

    private String issued() {
        String key = inEditing();
        desk.handIn(new BriefingKey(key), null, "liaisona");
        desk.approve(new BriefingKey(key), null, "leadera");
        issues.issue(new BriefingKey(key));
        return key;
    }

    private void settle() {
        management.createJobQuery().messages().list().forEach(job -> management.executeJob(job.getId()));
    }

    private static String asOf(int minute) {
        return "2023-06-30T08:" + (minute % 60 < 10 ? "0" : "") + minute % 60;
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> form(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
