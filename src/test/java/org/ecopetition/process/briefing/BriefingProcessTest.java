package org.ecopetition.process.briefing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.ecopetition.process.Forms.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.briefing.Briefing;
import org.ecopetition.briefing.BriefingContent;
import org.ecopetition.briefing.BriefingContent.Item;
import org.ecopetition.briefing.BriefingDesk;
import org.ecopetition.briefing.BriefingIssues;
import org.ecopetition.briefing.BriefingKey;
import org.ecopetition.briefing.BriefingOpening;
import org.ecopetition.briefing.BriefingRecord;
import org.ecopetition.briefing.BriefingRounds;
import org.ecopetition.briefing.BriefingState;
import org.ecopetition.briefing.IssuedBriefing;
import org.ecopetition.briefing.news.Contribution;
import org.ecopetition.briefing.news.NewsBook;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.PassesEveryElementOf;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can become of a briefing, from its opening to its issue. */
@PassesEveryElementOf("briefing")
class BriefingProcessTest extends ProcessTest {

    private static final String ROUND = "provincial-2-2023";
    private static final AtomicInteger MINUTES = new AtomicInteger();

    @Autowired
    private BriefingOpening opening;

    @Autowired
    private BriefingDesk desk;

    @Autowired
    private BriefingIssues issues;

    @Autowired
    private NewsBook news;

    @Autowired
    private BriefingRecord record;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    @Autowired
    private BriefingRounds rounds;

    /** Each test opens for a cut-off of its own, all of them within the round. */
    @BeforeEach
    void laterEachTime() {
        int tests = MINUTES.incrementAndGet();
        clock.set(Instant.parse("2023-06-30T00:00:00Z")
                .plus(Duration.ofHours(9L * tests))
                .plus(Duration.ofMinutes(tests)));
    }

    @Test
    void goesFromTheNewsOfAllUnitsToTheIssue() {
        String key = opened();
        for (Task task : open("contributeNews", key)) {
            String unit = unitOf(task);
            String person = employed(unit + "a");
            complete(
                    person, task, unit.equals(NAN_COUNTY) ? form("news", "核查明山头镇储能电站，已要求隔音降噪。") : form("noNews", true));
        }

        assertThat(process(key)).isWaitingAt("editBriefing");
        BriefingContent draft = briefing(key).content();
        Assertions.assertThat(draft.title()).isEqualTo("益阳市配合第二轮省生态环境保护例行督察工作简报");
        Assertions.assertThat(draft.stories().get(0).text())
                .startsWith("截至")
                .contains("省第四生态环境保护督察组已接听来电", "个（环保类", "其中重点件");
        Assertions.assertThat(draft.sections())
                .singleElement()
                .satisfies(section ->
                        Assertions.assertThat(section.items()).containsExactly(new Item("南县", "核查明山头镇储能电站，已要求隔音降噪。")));

        complete("liaisona", "editBriefing", key, form("editorNote", "请审"));
        complete("leadera", "approveBriefing", key, form("approvalDecision", "APPROVE"));

        assertThat(process(key))
                .isEnded()
                .hasPassedInOrder("startEditing", "editBriefing", "approveBriefing", "issueBriefing", "briefingIssued");
        IssuedBriefing issue = issues.newest(new BriefingKey(key)).orElseThrow();
        Assertions.assertThat(issue.version()).isEqualTo(1);
        Assertions.assertThat(issue.documentDate()).isEqualTo(clock.today());
        Assertions.assertThat(issue.issuer()).isEqualTo("益阳市配合第二轮省生态环境保护督察协调联络组");
        Assertions.assertThat(issue.list().reportTo()).startsWith("省生态环境保护督察和整改工作领导小组办公室，");
        Assertions.assertThat(issues.find(ROUND, issue.number())).contains(issue);
        Assertions.assertThat(record.of(new BriefingKey(key)))
                .extracting(BriefingRecord.Line::kind)
                .startsWith("BriefingOpened", "NewsContributed")
                .endsWith("EditingStarted", "HandedInForApproval", "BriefingApproved", "BriefingIssued");
    }

    @Test
    void goesOnWithoutUnitsThatWroteNothing() {
        String key = opened();
        fire("newsReminderDue", key);
        Task waiting = taskOf("unitShengtai", key);
        Assertions.assertThat(waiting.getPriority()).isEqualTo(80);
        Assertions.assertThat(String.valueOf(tasks.getVariableLocal(waiting.getId(), "summary")))
                .contains("催报");

        fire("newsDeadline", key);

        Assertions.assertThat(open("contributeNews", key)).isEmpty();
        assertThat(process(key)).isWaitingAt("editBriefing").hasPassed("remindContributors", "contributorsReminded");
        Assertions.assertThat(briefing(key).content().sections()).isEmpty();
        Assertions.assertThat(briefing(key).content().stories()).hasSize(1);
    }

    @Test
    void goesBackToTheEditorWithTheReason() {
        String key = edited();
        complete("liaisona", "editBriefing", key, form());
        complete("leadera", "approveBriefing", key, form("approvalDecision", "REJECT", "rejectionReason", "导读须突出整改"));

        assertThat(process(key)).isWaitingAt("editBriefing");
        Assertions.assertThat(briefing(key).rejectionReason()).isEqualTo("导读须突出整改");
        Assertions.assertThat(briefing(key).number()).isNull();
        Assertions.assertThat(String.valueOf(
                        tasks.getVariableLocal(open("editBriefing", key).get(0).getId(), "summary")))
                .contains("导读须突出整改");
    }

    @Test
    void numbersWhatIsApprovedWithoutGaps() {
        String first = handedIn();
        clock.forward(Duration.ofDays(1));
        String second = handedIn();
        complete("leadera", "approveBriefing", first, form("approvalDecision", "APPROVE"));
        int number = Objects.requireNonNull(briefing(first).number());

        refused(
                "briefing.document-date",
                "leadera",
                "approveBriefing",
                second,
                form("approvalDecision", "APPROVE", "documentDate", "2022-01-01"));
        refused("form.missing", "leadera", "approveBriefing", second, form("approvalDecision", "REJECT"));
        complete(
                "leadera",
                "approveBriefing",
                second,
                form(
                        "approvalDecision",
                        "APPROVE",
                        "documentDate",
                        clock.today().plusDays(1).toString()));

        Assertions.assertThat(briefing(second).number()).isEqualTo(number + 1);
        Assertions.assertThat(briefing(second).documentDate())
                .isEqualTo(clock.today().plusDays(1));
        Assertions.assertThat(briefing(second).approvedOn()).isEqualTo(clock.today());
    }

    @Test
    void replacesNewsUntilEditingAndKeepsLateOnesForTheNextIssue() {
        String key = opened();
        BriefingKey briefing = new BriefingKey(key);
        complete("unit430921a", taskOf(NAN_COUNTY, key), form("news", "第一稿"));
        Assertions.assertThat(news.contribute(briefing, NAN_COUNTY, "第二稿", "unit430921b"))
                .isEqualTo(NewsBook.Fate.REPLACED);
        Assertions.assertThat(news.contribute(briefing, NAN_COUNTY, "第三稿", "unit430921a"))
                .isEqualTo(NewsBook.Fate.REPLACED);
        fire("newsDeadline", key);

        Assertions.assertThat(news.contribute(briefing, NAN_COUNTY, "迟到稿", "unit430921a"))
                .isEqualTo(NewsBook.Fate.FOR_NEXT_ISSUE);
        Assertions.assertThat(news.contribute(briefing, NAN_COUNTY, "迟到的第二稿", "unit430921a"))
                .isEqualTo(NewsBook.Fate.FOR_NEXT_ISSUE);
        Assertions.assertThat(textsOf(key)).containsExactly("第三稿");
        clock.forward(Duration.ofDays(1));
        String next = opened();

        Assertions.assertThat(textsOf(next)).containsExactly("迟到的第二稿");
        complete("unit430921a", taskOf(NAN_COUNTY, next), form("news", "下一期的动态"));
        Assertions.assertThat(textsOf(next)).containsExactly("下一期的动态", "迟到的第二稿");
    }

    @Test
    void completesTheTaskOfWhoWritesOnThePage() {
        String key = opened();
        Task own = taskOf(NAN_COUNTY, key);
        tasks.setAssignee(own.getId(), "unit430921b");

        news.contribute(new BriefingKey(key), NAN_COUNTY, "在页面上报送", "unit430921a");
        news.contribute(new BriefingKey(key), "unit430902", "", "unit430902a");

        Assertions.assertThat(open("contributeNews", key))
                .extracting(this::unitOf)
                .isNotEmpty()
                .doesNotContain(NAN_COUNTY, "unit430902");
        Assertions.assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(own.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("unit430921a");
        for (Task task : open("contributeNews", key)) {
            news.contribute(new BriefingKey(key), unitOf(task), "", employed(unitOf(task) + "a"));
        }
        settle();
        assertThat(process(key)).isWaitingAt("editBriefing");
        Assertions.assertThat(briefing(key).content().sections())
                .singleElement()
                .satisfies(section -> Assertions.assertThat(section.items()).containsExactly(new Item("南县", "在页面上报送")));
    }

    @Test
    void losesNothingWhenAllUnitsWriteAtOnce() throws Exception {
        String key = opened();
        List<Task> asked = open("contributeNews", key);
        asked.forEach(task -> employed(unitOf(task) + "a"));

        List<String> outcomes = AtOnce.times(asked.size(), at -> {
            Task task = asked.get(at);
            String unit = unitOf(task);
            try {
                if (at % 2 == 0) {
                    news.contribute(new BriefingKey(key), unit, "动态" + at, unit + "a");
                } else {
                    handIn(unit + "a", task, form("news", "动态" + at));
                }
                return "";
            } catch (RuntimeException refused) {
                return unit + ": " + refused;
            }
        });

        Assertions.assertThat(outcomes).allMatch(String::isEmpty);
        Assertions.assertThat(open("contributeNews", key)).isEmpty();
        Assertions.assertThat(textsOf(key)).hasSameSizeAs(asked).doesNotHaveDuplicates();
        settle();
        assertThat(process(key)).isWaitingAt("editBriefing");
    }

    @Test
    void takesOneOfTheNewsThatAUnitWritesTwiceAtOnce() throws Exception {
        String key = opened();

        List<NewsBook.Fate> fates =
                AtOnce.times(4, at -> news.contribute(new BriefingKey(key), NAN_COUNTY, "第" + at + "稿", "unit430921a"));

        Assertions.assertThat(fates).containsOnlyOnce(NewsBook.Fate.TAKEN);
        Assertions.assertThat(fates.stream().filter(NewsBook.Fate.REPLACED::equals))
                .hasSize(3);
        Assertions.assertThat(textsOf(key)).singleElement().asString().matches("第\\d稿");
        Assertions.assertThat(open("contributeNews", key))
                .extracting(this::unitOf)
                .doesNotContain(NAN_COUNTY);
    }

    @Test
    void takesNoDataOfCallersAndLeavesTheTaskOpen() {
        called("储能电站噪声", new org.ecopetition.petition.intake.Caller("欧阳小梅", "13711112222", "南县明山头镇创业街18号"));
        String key = opened();

        for (String text :
                List.of("已走访投诉人欧阳小梅。", "已走访欧 阳 小 梅。", "联系13711112222核实。", "到创业街18号走访。", "身份证430922199001011234。")) {
            refused("briefing.personal-data", "unit430921a", taskOf(NAN_COUNTY, key), form("news", text));
        }
        refused("form.missing", "unit430921a", taskOf(NAN_COUNTY, key), form());
        refused("briefing.news-and-none", "unit430921a", taskOf(NAN_COUNTY, key), form("news", "有", "noNews", true));

        Assertions.assertThat(news.of(new BriefingKey(key))).isEmpty();
        complete("unit430921a", taskOf(NAN_COUNTY, key), form("news", "市委常委、常务副市长刘勇会带队调研。"));
        Assertions.assertThat(textsOf(key)).hasSize(1);
    }

    @Test
    void opensOnceAndOnlyForATimeThatHasCome() {
        opened();

        for (Map.Entry<String, Instant> wrong : Map.of(
                        "briefing.opened-already", clock.instant(),
                        "briefing.ahead", clock.instant().plusSeconds(60),
                        "briefing.before-round", Instant.parse("2023-06-24T00:00:00Z"))
                .entrySet()) {
            assertThatThrownBy(() -> opening.open(ROUND, wrong.getValue(), "liaisona"))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(wrong.getKey());
        }
        assertThatThrownBy(() -> opening.open("none", clock.instant(), "liaisona"))
                .hasMessage("briefing.no-round");
    }

    @Test
    void freezesZerosForAnEmptyPeriod() {
        String key = opening.open(
                        ROUND,
                        Instant.parse("2023-06-25T00:00:00Z").plusSeconds(60L * MINUTES.incrementAndGet()),
                        "liaisona")
                .value();

        Assertions.assertThat(briefing(key).figures().values())
                .containsKeys("calls", "environmentalCalls", "handedOff", "keyItems", "finesWan")
                .allSatisfy(
                        (code, value) -> Assertions.assertThat(value).as(code).isZero());
    }

    @Test
    void printsChartsAndPetitionsAsTheyWereAtItsCutoff() {
        String handOff = handedOff("NOISE");
        clock.forward(Duration.ofMinutes(1));
        String key = edited();
        BriefingKey briefing = new BriefingKey(key);
        desk.save(briefing, briefing(key).content().with(BriefingContent.Extras.wanted(true, true)), 0, "liaisona");
        complete("liaisona", "editBriefing", key, form());
        handedOff("MARINE");
        complete("leadera", "approveBriefing", key, form("approvalDecision", "APPROVE"));

        BriefingContent.Extras extras =
                issues.newest(briefing).orElseThrow().content().extras();

        Assertions.assertThat(java.util.Objects.requireNonNull(extras.table()).rows())
                .extracting(row -> row.number() + row.region() + row.types() + row.units())
                .contains(numberOf(handOff) + "南县噪声南县")
                .noneMatch(row -> row.contains("海洋"));
        Assertions.assertThat(extras.drawn()).hasSize(2);
        Assertions.assertThat(extras.drawn().get(1).spoken()).contains("噪声").doesNotContain("海洋");
    }

    @Test
    void correctsAnIssueInANewVersion() {
        String key = handedIn();
        complete("leadera", "approveBriefing", key, form("approvalDecision", "APPROVE"));
        BriefingKey briefing = new BriefingKey(key);
        IssuedBriefing first = issues.newest(briefing).orElseThrow();
        BriefingContent better = new BriefingContent(
                first.content().title(), List.of("更正"), first.content().stories(), List.of());

        assertThatThrownBy(() -> issues.correct(briefing, 1, better, " ", "liaisona"))
                .hasMessage("briefing.reason");
        issues.correct(briefing, 1, better, "导读有误", "liaisona");
        assertThatThrownBy(() -> issues.correct(briefing, 1, better, "再改", "liaisonb"))
                .hasMessage("briefing.state.APPROVAL");

        assertThat(process(key)).isWaitingAt("approveBriefing").hasPassed("correctionProposed");
        Assertions.assertThat(issues.newest(briefing)).contains(first);
        refused(
                "briefing.correction-date",
                "leadera",
                "approveBriefing",
                key,
                form("approvalDecision", "APPROVE", "documentDate", "2023-07-02"));
        complete("leadera", "approveBriefing", key, form("approvalDecision", "REJECT", "rejectionReason", "标题也要改"));
        assertThat(process(key)).isWaitingAt("editBriefing");
        desk.save(briefing, better, briefing(key).contentVersion(), "liaisona");
        complete("liaisona", "editBriefing", key, form());
        complete("leadera", "approveBriefing", key, form("approvalDecision", "APPROVE"));

        assertThat(process(key)).isEnded().hasPassed("briefingIssued");
        Assertions.assertThat(issues.versions(briefing))
                .extracting(IssuedBriefing::version)
                .containsExactly(2, 1);
        Assertions.assertThat(issues.versions(briefing).get(1)).isEqualTo(first);
        IssuedBriefing second = issues.newest(briefing).orElseThrow();
        Assertions.assertThat(second.reason()).isEqualTo("导读有误");
        Assertions.assertThat(second.number()).isEqualTo(first.number());
        Assertions.assertThat(second.documentDate()).isEqualTo(first.documentDate());
        Assertions.assertThat(briefing(key).state()).isEqualTo(BriefingState.ISSUED);
        assertThatThrownBy(() -> issues.correct(briefing, 1, better, "再改", "liaisonb"))
                .hasMessage("briefing.changed-meanwhile");
    }

    @Test
    void givesUpACorrectionThatWasSentBack() {
        String key = edited();
        refused("briefing.no-correction", "liaisona", "editBriefing", key, form("giveUpCorrection", true));
        complete("liaisona", open("editBriefing", key).get(0), form());
        complete("leadera", "approveBriefing", key, form("approvalDecision", "APPROVE"));
        BriefingKey briefing = new BriefingKey(key);
        IssuedBriefing first = issues.newest(briefing).orElseThrow();
        issues.correct(
                briefing,
                1,
                new BriefingContent(first.content().title(), List.of("更正"), List.of(), List.of()),
                "导读有误",
                "liaisona");
        complete("leadera", "approveBriefing", key, form("approvalDecision", "REJECT", "rejectionReason", "无须更正"));
        complete("liaisona", "editBriefing", key, form("giveUpCorrection", true));

        assertThat(process(key)).isEnded().hasPassed("correctionGivenUp");
        Assertions.assertThat(issues.versions(briefing)).containsExactly(first);
        Assertions.assertThat(briefing(key).content()).isEqualTo(first.content());
        Assertions.assertThat(briefing(key).state()).isEqualTo(BriefingState.ISSUED);
    }

    @Test
    void letsNobodyApproveTheOwnWork() {
        String key = edited();
        String both = employed("liaisonb");
        identities.createMembership(both, "leader");
        try {
            complete(both, "editBriefing", key, form());
            Task task = open("approveBriefing", key).get(0);
            refused("briefing.own-approval", both, task, form("approvalDecision", "APPROVE"));
            assertThatThrownBy(() -> desk.approve(new BriefingKey(key), null, both))
                    .hasMessage("briefing.own-approval");
            complete("leadera", task, form("approvalDecision", "APPROVE"));
            BriefingKey briefing = new BriefingKey(key);
            issues.correct(briefing, 1, issues.newest(briefing).orElseThrow().content(), "更正理由", both);
            refused("briefing.own-approval", both, "approveBriefing", key, form("approvalDecision", "APPROVE"));
        } finally {
            identities.deleteMembership(both, "leader");
        }
    }

    @Test
    void opensOnceHoweverManyOpenAtOnce() throws Exception {
        Instant cutoff = clock.instant();
        List<String> outcomes = AtOnce.times(4, at -> {
            try {
                return opening.open(ROUND, cutoff, "liaisona").value();
            } catch (Refusal refusal) {
                return refusal.code();
            }
        });

        Assertions.assertThat(outcomes.stream().filter("briefing.opened-already"::equals))
                .hasSize(3);
        String key = outcomes.stream()
                .filter(outcome -> outcome.startsWith(ROUND))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void numbersWithoutGapsHoweverManyApproveAtOnce() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            keys.add(handedIn());
            clock.forward(Duration.ofMinutes(7));
        }
        String refusedFirst = keys.get(0);
        complete(
                "leadera",
                "approveBriefing",
                refusedFirst,
                form("approvalDecision", "REJECT", "rejectionReason", "再核"));
        complete("liaisona", "editBriefing", refusedFirst, form());
        int next = nextNumber();
        Map<String, Task> tasksOf = keys.stream()
                .collect(Collectors.toMap(
                        key -> key, key -> open("approveBriefing", key).get(0)));

        List<String> outcomes = AtOnce.times(8, at -> {
            try {
                handIn(
                        "leadera",
                        Objects.requireNonNull(tasksOf.get(keys.get(at % 4))),
                        form("approvalDecision", "APPROVE"));
                return "";
            } catch (RuntimeException second) {
                return String.valueOf(second);
            }
        });

        Assertions.assertThat(outcomes.stream().filter(String::isEmpty)).hasSize(4);
        Assertions.assertThat(keys)
                .extracting(key -> Objects.requireNonNull(briefing(key).number()))
                .containsExactlyInAnyOrder(next, next + 1, next + 2, next + 3);
        Assertions.assertThat(nextNumber()).isEqualTo(next + 4);
        BriefingKey approved = new BriefingKey(refusedFirst);
        assertThatThrownBy(() -> desk.save(approved, briefing(refusedFirst).content(), 0, "liaisona"))
                .hasMessage("briefing.state.APPROVED");
    }

    private int nextNumber() {
        return rounds.settled(ROUND).nextNumber();
    }

    private String opened() {
        return opening.open(ROUND, clock.instant(), "liaisona").value();
    }

    private String edited() {
        String key = opened();
        fire("newsDeadline", key);
        return key;
    }

    private String handedIn() {
        String key = edited();
        complete("liaisona", "editBriefing", key, form());
        return key;
    }

    private Briefing briefing(String key) {
        return desk.get(new BriefingKey(key));
    }

    private List<String> textsOf(String key) {
        return news.of(new BriefingKey(key)).stream().map(Contribution::text).toList();
    }

    private Task taskOf(String unit, String key) {
        return open("contributeNews", key).stream()
                .filter(task -> unitOf(task).equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private String unitOf(Task task) {
        return String.valueOf(runtime.getVariable(task.getExecutionId(), "unitGroup"));
    }

    private void refused(String code, String person, String taskKey, String key, Map<String, Object> form) {
        refused(code, person, open(taskKey, key).get(0), form);
    }

    private void refused(String code, String person, Task task, Map<String, Object> form) {
        assertThatThrownBy(() -> handIn(person, task, form)).as("%s", form).hasStackTraceContaining(code);
        Assertions.assertThat(tasks.createTaskQuery().taskId(task.getId()).count())
                .isEqualTo(1);
    }
}
