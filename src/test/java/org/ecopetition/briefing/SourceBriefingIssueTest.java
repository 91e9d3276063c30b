package org.ecopetition.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.core.engine.ExcludeFromProcessCoverage;
import org.ecopetition.WholeHouse;
import org.ecopetition.briefing.document.SourceBriefing;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * The published briefing that all this is for, made again by the house: the demonstration on its own days, news and editing over
 * the pages and forms that people use, and the facts of issue 3 of 1 July 2023 in the files that come out.
 */
@WholeHouse
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:source-briefing;DB_CLOSE_DELAY=-1",
            "eco-petition.data-directory=target/source-briefing-data",
            "eco-petition.demo.day-zero=2023-06-30",
            "camunda.bpm.job-execution.enabled=false",
            // the demonstration is entered before the coverage of a test run is ready to listen
            "spring.autoconfigure.exclude="
                    + "org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration"
        })
@ExcludeFromProcessCoverage
@ActiveProfiles("demo")
class SourceBriefingIssueTest {

    private static final String ROUND = "provincial-2-2023";
    private static final String PASSWORD = "Petition#2023";
    private static final String AS_OF = "2023-06-30T08:00";
    private static final String ADDRESS = "/briefings/" + ROUND + "-3";
    private static final int UNITS = 17;

    /** What the source says, in its order; its own wording of the rest is its editor's. */
    private static final List<String> FACTS = List.of(
            SourceBriefing.TITLE,
            "第3期",
            SourceBriefing.ISSUER,
            "2023年7月1日",
            "【导读】",
            "★刘勇会现场慰问省环保督察信访工作人员，调度问题整改情况",
            "★更高更严更实更快抓好反馈问题整改",
            "★县市区工作动态",
            "★市直部门工作动态",
            "6月30日，益阳市委常委、常务副市长刘勇会",
            "省第四生态环境保护督察组信访工作人员",
            "“12345”市长热线",
            "截至6月30日上午8时，省第四生态环境保护督察组已接听来电24个（环保类20个），交办17件，其中重点件4件",
            "边督边改、立行立改",
            "6月30日下午",
            "湖南浩森胶业有限公司",
            "铝圆片车间",
            "布袋除尘设施未运行",
            "【县市区工作动态】",
            "▲赫山区、资阳区：6月30日",
            "益阳市顺新建材有限公司",
            "益阳市鑫焘新型环保建材有限公司",
            "益阳五鑫报废汽车回收拆解有限公司",
            "益阳市百岁竹科技有限公司",
            "益阳和祥竹业有限公司",
            "益丰食品有限公司",
            "益阳市金淇建材科技",
            "采样检测",
            "▲南县：6月29日",
            "明山头镇",
            "创业街储能电站电池辐射及噪音扰民",
            "电磁辐射检测结果低于国家标准",
            "公示整改后检测结果",
            "▲大通湖区：6月29日上午，大通湖区委书记王新宇",
            "大嘴巴观景台、天弘渔业码头、河坝镇中心城区及其污水处理厂",
            "蓝藻水华防控",
            "【市直部门工作动态】",
            "▲市水利局：6月28日",
            "大通湖流域水环境治理",
            "▲市生态环境局：6月30日",
            "报：省生态环境保护督察和整改工作领导小组办公室，省第四生态环境保护督察组，市突出环境问题整改领导小组成员单位，市委办公室，"
                    + "市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委办公室，市委政研室，市政府研究室",
            "送：各县市区委、县市区人民政府，益阳高新区、大通湖区党（工）委、管委会");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private BriefingIssues issues;

    @Autowired
    private BriefingPapers papers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private String key = "";

    /** The doors ask for the engine by its name, and each house of the tests has one of the same name. */
    @BeforeEach
    void standBehindTheDoors() {
        ProcessEngines.registerProcessEngine(engine);
    }

    @Test
    void comesOutWithTheFactsOfTheSourceAndStaysAsItWasIssued() throws IOException {
        numbersGoOnWith3();
        key = opened();
        unitsTellTheirNews();
        editorFindsWhatThereIsToWriteOf();
        editorArranges();
        leaderSendsBackAndApproves();

        byte[] word = as("unit430921a").download(ADDRESS + ".docx");
        byte[] pdf = as("unit430921a").download(ADDRESS + ".pdf");
        saysTheFacts("the page", plain(as("leadera").get(ADDRESS).body()));
        saysTheFacts("Word", squeezed(textOfWord(word)));
        saysTheFacts("PDF", squeezed(String.join("", pagesOf(pdf))));
        numbersItsPages(pdf);

        workGoesOn();

        assertThat(as("unit430921a").download(ADDRESS + ".docx")).isEqualTo(word);
        assertThat(as("unit430921a").download(ADDRESS + ".pdf")).isEqualTo(pdf);
        IssuedBriefing issue = issues.find(ROUND, 3).orElseThrow();
        assertThat(papers.word(issue, papers.template()))
                .as("made again of the same facts")
                .isEqualTo(word);
        assertThat(papers.pdf(issue)).as("made again of the same facts").isEqualTo(pdf);
        bothTruthsAreTold();
    }

    private void numbersGoOnWith3() {
        String settings = jdbc.sql("select report_to from briefing_round where programme = ?")
                .param(ROUND)
                .query(String.class)
                .single();
        assertThat(as("liaisona")
                        .postForm(
                                "/briefings/rounds",
                                form(
                                                "round", ROUND,
                                                "title", SourceBriefing.TITLE,
                                                "issuer", SourceBriefing.ISSUER,
                                                "team", "省第四生态环境保护督察组",
                                                "list.reportTo", settings,
                                                "list.sendTo", "各县市区委、县市区人民政府，益阳高新区、大通湖区党（工）委、管委会",
                                                "nextNumber", "3",
                                                "newsHours", "24",
                                                "reminderHours", "4",
                                                "everyDays", "1")
                                        + "&list.readers=unit430921&list.readers=unitShuili")
                        .location())
                .contains("saved=true");
    }

    private String opened() {
        Answer opened = as("liaisona").postForm("/briefings", form("round", ROUND, "asOf", AS_OF));
        assertThat(opened.status()).as(opened.body()).isEqualTo(302);
        return opened.location().replaceFirst("^.*/", "");
    }

    /** Nan county writes in Tasklist, the others on the page; who has nothing to tell says so. */
    private void unitsTellTheirNews() {
        Map<String, String> news = Map.of(
                "unit430903", "6月30日，省第四生态环境保护督察组下沉赫山区现场督察。",
                "unit430902", "6月30日，省第四生态环境保护督察组下沉资阳区现场督察。",
                "unit430921", textOf("南县"),
                "unit430971", textOf("大通湖区"),
                "unitShuili", textOf("市水利局"),
                "unitShengtai", textOf("市生态环境局"));
        List<Task> asked = open("contributeNews");
        assertThat(asked).hasSize(UNITS);
        for (Task task : asked) {
            String unit = String.valueOf(runtime.getVariable(task.getExecutionId(), "unitGroup"));
            String text = news.get(unit);
            if (unit.equals("unit430921")) {
                submit(task, unit + "a", Map.of("news", String.valueOf(text)));
            } else {
                String sent = text == null ? form("noNews", "true") : form("news", text);
                assertThat(as(unit + "a")
                                .postForm("/briefings/" + key + "/news", sent)
                                .location())
                        .as(unit)
                        .endsWith("done=TAKEN");
            }
        }
        settle();
        assertThat(open("contributeNews")).as("who wrote is done").isEmpty();
    }

    private void editorFindsWhatThereIsToWriteOf() {
        assertThat(as("liaisona").get("/briefings/" + key + "/edit").body())
                .contains(
                        "截至6月30日上午8时",
                        "市委常委、常务副市长刘勇会",
                        "湖南浩森胶业有限公司铝圆片车间",
                        "大通湖区委书记王新宇",
                        "益阳市水利局",
                        "督察走访",
                        "检查企业",
                        "益阳市顺新建材有限公司、益阳市鑫焘新型环保建材有限公司、益阳五鑫报废汽车回收拆解有限公司",
                        "采样监测",
                        "组织人员配合开展采样检测",
                        "重点件",
                        "交办单",
                        textOf("南县"),
                        textOf("市水利局"));
    }

    private void editorArranges() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", "0");
        typed.put("title", SourceBriefing.TITLE);
        typed.put("guide", "刘勇会现场慰问省环保督察信访工作人员，调度问题整改情况\n更高更严更实更快抓好反馈问题整改\n县市区工作动态\n市直部门工作动态");
        for (int story = 0; story < SourceBriefing.leads().size(); story++) {
            typed.put(
                    "stories[" + story + "].heading",
                    SourceBriefing.leads().get(story).heading());
            typed.put(
                    "stories[" + story + "].text",
                    String.join("\n", SourceBriefing.leads().get(story).paragraphs()));
        }
        for (int section = 0; section < SourceBriefing.sections().size(); section++) {
            typed.put(
                    "sections[" + section + "].heading",
                    SourceBriefing.sections().get(section).title());
            typed.put(
                    "sections[" + section + "].items",
                    SourceBriefing.sections().get(section).items().stream()
                            .map(item -> "▲" + item.source() + "：" + String.join("\n", item.paragraphs()))
                            .collect(Collectors.joining("\n")));
        }
        Answer saved = as("liaisona").postForm("/briefings/" + key + "/edit", form(typed));
        assertThat(saved.location()).as(saved.body()).endsWith("saved=true");
        submit(only("editBriefing"), "liaisona", Map.of("editorNote", "请审"));
    }

    private void leaderSendsBackAndApproves() {
        submit(only("approveBriefing"), "leadera", Map.of("approvalDecision", "REJECT", "rejectionReason", "请核对数据"));
        assertThat(as("liaisona").get("/briefings/" + key).body()).contains("请核对数据");
        submit(only("editBriefing"), "liaisona", Map.of("editorNote", "已核对"));
        submit(only("approveBriefing"), "leadera", Map.of("approvalDecision", "APPROVE", "documentDate", "2023-07-01"));
        settle();
    }

    /** A hand-off with an earlier date, a key item that was none, and a new call with an earlier time. */
    private void workGoesOn() {
        Task waiting = tasks.createTaskQuery().taskDefinitionKey("assignHandlers").list().stream()
                .findFirst()
                .orElseThrow();
        submit(waiting, "liaisona", Map.of("handOff1Unit", "unit430921", "handedOffAt", "2023-06-29T20:00:00"));
        settle();
        correct(jdbc.sql("select min(case_number) from petition where key_item")
                .query(String.class)
                .single());
    }

    private void correct(String number) {
        String action = "/cases/" + number + "/actions/reclassify";
        String page = as("liaisona").get(action).body();
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("formKey", "11111111-2222-4333-8444-555555555555");
        sent.put("correctedClassification", "ENVIRONMENTAL");
        sent.put("correctedRegion", "430921");
        sent.put("reason", "经核实不作重点件");
        for (int allegation = 1; allegation < 9; allegation++) {
            if (page.contains("corrected" + allegation + "Types")) {
                sent.put("corrected" + allegation + "Types", "NOISE");
            }
        }
        Answer corrected = as("liaisona").postForm(action, form(sent));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(302);
    }

    private void bothTruthsAreTold() throws IOException {
        IssuedBriefing issue = issues.find(ROUND, 3).orElseThrow();
        String asked = "/api/statistics?programme=" + ROUND + "&asOf=" + AS_OF;

        assertThat(figures(asked + "&knownAt=" + issue.figures().knownAt()))
                .as("as it was known when it was issued")
                .containsExactly(24, 20, 17, 4);
        assertThat(figures(asked)).as("as it is known now").containsExactly(24, 20, 18, 3);
        assertThat(as("leadera").get("/briefings/" + key).body()).contains("接听来电24个（环保类20个），交办17件，其中重点件4件");
    }

    private List<Integer> figures(String address) throws IOException {
        JsonNode told = json.readTree(as("leadera").get(address).body()).path("figures");
        return List.of("calls", "environmentalCalls", "handedOff", "keyItems").stream()
                .map(code -> told.path(code).path("value").asInt())
                .toList();
    }

    private static void saysTheFacts(String where, String text) {
        int from = 0;
        for (String fact : FACTS) {
            int at = text.indexOf(fact, from);
            assertThat(at)
                    .as("%s in %s behind %s", fact, where, text.substring(Math.max(0, from - 60), from))
                    .isNotNegative();
            from = at + fact.length();
        }
    }

    private static void numbersItsPages(byte[] pdf) throws IOException {
        List<String> pages = pagesOf(pdf);
        for (int page = 0; page < pages.size(); page++) {
            assertThat(squeezed(pages.get(page))).contains("－" + (page + 1) + "－");
        }
    }

    private static String textOfWord(byte[] file) throws IOException {
        keep("issue-3.docx", file);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            List<String> lines = new ArrayList<>();
            word.getBodyElements().forEach(element -> {
                if (element instanceof XWPFTable table) {
                    lines.add(table.getText());
                } else if (element instanceof XWPFParagraph paragraph) {
                    lines.add(paragraph.getText());
                }
            });
            assertThat(word.getFooterList())
                    .allSatisfy(footer -> assertThat(footer.getText()).contains("－"));
            return String.join("\n", lines);
        }
    }

    private static List<String> pagesOf(byte[] file) throws IOException {
        keep("issue-3.pdf", file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
            return pages;
        }
    }

    /** To be looked at. */
    private static void keep(String name, byte[] file) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), file);
    }

    private static String plain(String page) {
        return squeezed(page.replaceFirst("(?s)^.*?<article class=\"briefing\"", "")
                .replaceAll("<[^>]*>", "")
                .replace("&ldquo;", "“"));
    }

    /** Without line breaks, page numbers in between, and blanks. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "").replaceAll("(?<=.)－\\d+－(?=.{40})", "");
    }

    private static String textOf(String label) {
        return SourceBriefing.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.source().equals(label))
                .map(item -> String.join("\n", item.paragraphs()))
                .findFirst()
                .orElseThrow();
    }

    private void submit(Task task, String person, Map<String, String> answers) {
        String path = "/engine-rest/task/" + task.getId();
        as(person).post(path + "/claim", "{\"userId\":\"" + person + "\"}");
        String sent = answers.entrySet().stream()
                .map(answer -> "\"" + answer.getKey() + "\":{\"value\":\"" + answer.getValue() + "\"}")
                .collect(Collectors.joining(",", "{\"variables\":{", "}}"));
        Answer handedIn = as(person).post(path + "/submit-form", sent);
        assertThat(handedIn.status()).as(handedIn.body()).isEqualTo(204);
    }

    private Task only(String step) {
        return Optional.of(open(step))
                .filter(open -> open.size() == 1)
                .map(open -> open.get(0))
                .orElseThrow();
    }

    private List<Task> open(String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(step)
                .list();
    }

    private void settle() {
        List<Job> waiting = management.createJobQuery().messages().list();
        while (!waiting.isEmpty()) {
            waiting.forEach(job -> management.executeJob(job.getId()));
            waiting = management.createJobQuery().messages().list();
        }
    }

    private Caller as(String person) {
        return new Caller("http://localhost:" + port, person, PASSWORD);
    }

    private static String form(String... fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int field = 0; field < fields.length; field += 2) {
            named.put(fields[field], fields[field + 1]);
        }
        return form(named);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
