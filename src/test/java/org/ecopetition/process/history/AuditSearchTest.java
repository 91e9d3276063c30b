package org.ecopetition.process.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.newWord;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.PetitionCorrections;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionCorrection;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What auditors ask finds a case and leaves it out, on the page and in the tables alike. */
class AuditSearchTest extends HouseTest {

    private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PetitionCorrections corrections;

    private String number = "";

    @BeforeEach
    void handOffOneCase() {
        number = register();
        settle();
        complete("classifyPetition", environmental("NOISE"));
        settle();
        complete("assignHandlers", handedTo("unit430921"));
        settle();
    }

    @Test
    void findsByWhatTheCaseIsAbout() {
        assertThat(finds("words=储能 创业街")).isTrue();
        assertThat(finds("words=储能 化工厂")).isFalse();
        assertThat(finds("words=储")).isTrue();
        assertThat(finds("words=能储")).isFalse();
        assertThat(finds("words=" + number)).isTrue();
        assertThat(finds("words=%25储能")).isFalse();
        assertThat(finds("place=创业街")).isTrue();
        assertThat(finds("place=100%25")).isFalse();
        assertThat(finds("firm=储能电站")).isTrue();
        assertThat(finds("firm=胶业")).isFalse();
        assertThat(finds("unit=unit430921")).isTrue();
        assertThat(finds("unit=unit430902")).isFalse();
        assertThat(finds("type=NOISE")).isTrue();
        assertThat(finds("type=AIR")).isFalse();
        assertThat(finds("verdict=SUBSTANTIATED")).isFalse();
    }

    @Test
    void findsByWordsAsTheyAreNow() {
        change("update allegation set text = '夜间机器轰鸣' where case_number = ?");

        assertThat(finds("words=轰鸣 创业街")).isTrue();
        assertThat(finds("words=鸣")).isTrue();

        change("update allegation set text = '白天轰响' where case_number = ?");
        change("update petition set place = '明山头村' where case_number = ?");

        assertThat(finds("words=轰响 明山头村")).isTrue();
        assertThat(finds("words=轰鸣")).isFalse();
        assertThat(finds("words=响明")).isFalse();
    }

    private void change(String sql) {
        assertThat(jdbc.sql(sql).param(number).update()).isPositive();
    }

    @Test
    void findsByWhatBecameOfIt() {
        assertThat(finds("from=" + today + "&to=" + today)).isTrue();
        assertThat(finds("to=2020-01-01")).isFalse();
        assertThat(finds("status=HANDED_OFF&finished=false")).isTrue();
        assertThat(finds("finished=true")).isFalse();
        assertThat(finds("person=liaisona")).isTrue();
        assertThat(finds("person=乙甲")).isTrue();
        assertThat(finds("person=unit430902a")).isFalse();
        assertThat(finds("model=handoff:" + version())).isTrue();
        assertThat(finds("model=handoff:99")).isFalse();
    }

    @Test
    void findsWhatAnAdministratorActedOn() {
        assertThat(finds("administered=true")).isFalse();

        actAsAdministrator();

        assertThat(finds("administered=true")).isTrue();
    }

    private void actAsAdministrator() {
        Job timer = management.createJobQuery().timers().list().stream()
                .filter(job -> job.getProcessInstanceId().equals(run(number + "-01")))
                .findFirst()
                .orElseThrow();
        assertThat(as("admin")
                        .post("/engine-rest/job/" + timer.getId() + "/execute", "{}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void findsWhatMissedADeadline() {
        assertThat(finds("late=true")).isFalse();

        houseClock.forward(Duration.ofDays(60));

        assertThat(finds("late=true")).isTrue();
    }

    @Test
    void givesTheSameAsTablesToTakeAlong() {
        String list = as("auditora").get("/audit?number=" + number).body();

        assertThat(list).contains("共 1 件", number, "噪声");
        assertThat(as("auditora").get("/audit.xlsx?number=" + number).status()).isEqualTo(200);
        assertThat(as("unit430921a").get("/audit.csv?number=" + number).status())
                .isEqualTo(403);
    }

    @Test
    void listsCasesAsTheyWereKnown() {
        String handedOff = number;
        String before = now();
        houseClock.forward(Duration.ofHours(1));
        number = register();
        String registered = now();
        houseClock.forward(Duration.ofHours(1));
        settle();
        complete("classifyPetition", environmental("NOISE"));
        settle();

        assertThat(line(handedOff, "&knownAt=" + before)).contains("已交办", "南县", "噪声");
        assertThat(line(number, "&knownAt=" + before)).isEmpty();
        assertThat(line(number, "&knownAt=" + registered)).contains("已登记").doesNotContain("噪声");
        assertThat(line(number, "&knownAt=" + now()))
                .isEqualTo(line(number, ""))
                .contains("已研判", "噪声");
        assertThat(line(number, "&status=REGISTERED&knownAt=" + registered)).contains("已登记");
        assertThat(line(number, "&status=REGISTERED&knownAt=" + now())).isEmpty();
        assertThat(line(handedOff, "&knownAt=" + now())).isEqualTo(line(handedOff, ""));
        assertThat(as("auditora")
                        .get("/audit?number=%s&words=储能&status=HANDED_OFF&knownAt=%s".formatted(handedOff, before))
                        .body())
                .contains(handedOff, "结果仍按当时列出", "关键词", handedOff + "?knownAt=" + before.substring(0, 13));
        assertThat(as("auditora")
                        .get("/audit.xlsx?number=%s&knownAt=%s".formatted(handedOff, before))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void holdsEveryConditionAgainstWhatWasKnownThen() {
        String then = "&knownAt=" + now();
        houseClock.forward(Duration.ofDays(60));
        corrections.correct(
                new CaseNumber(number),
                new PetitionCorrection(
                        Classification.ENVIRONMENTAL,
                        false,
                        "430921",
                        "明山头镇",
                        Map.of(1, Set.of(PollutionType.AIR)),
                        null),
                "核对来电录音后更正",
                "liaisona");
        change("update allegation set text = '夜间机器轰鸣' where case_number = ?");
        actAsAdministrator();
        change("update administrator_act set recorded_at = recorded_at + interval '30' day where case_number = ?");

        assertThat(List.of(
                        "status=HANDED_OFF",
                        "finished=false",
                        "unit=unit430921",
                        "type=NOISE",
                        "person=liaisona",
                        "from=" + today,
                        "to=" + today,
                        "model=handoff:" + version(),
                        "words=轰鸣"))
                .allMatch(query -> finds(query + then));
        assertThat(List.of(
                        "status=CLOSED",
                        "status=CLASSIFIED",
                        "finished=true",
                        "unit=unit430902",
                        "type=AIR",
                        "person=unit430902a",
                        "to=2020-01-01",
                        "verdict=SUBSTANTIATED",
                        "model=handoff:99",
                        "late=true",
                        "administered=true",
                        "status=NONSENSE"))
                .noneMatch(query -> finds(query + then));
        assertThat(finds("type=AIR&knownAt=" + now())).isTrue();
        assertThat(finds("type=NOISE&knownAt=" + now())).isFalse();
        assertThat(finds("late=true&knownAt=" + now())).isTrue();
        assertThat(finds("administered=true&knownAt=" + now())).isTrue();
    }

    private String now() {
        return LocalDateTime.ofInstant(houseClock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusSeconds(1)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private String line(String one, String conditions) {
        return as("auditora")
                .get("/audit.csv?number=" + one + conditions)
                .body()
                .lines()
                .filter(line -> line.contains(one))
                .collect(Collectors.joining());
    }

    @Test
    void givesACaseToTakeAlongWithItsHashes() throws Exception {
        Map<String, byte[]> files = unpacked(archive());
        assertThat(text(files, "story.html")).contains(number, "拟定交办", "发出交办单");
        assertThat(text(files, "case.json")).contains("\"code\" : \"PetitionRegistered\"");
        String hash = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(files.get("story.html"))));
        assertThat(text(files, "SHA256SUMS"))
                .contains(hash + "  story.html", "  story.pdf", "  case.json", "  models/handoff");
    }

    @Test
    void tellsTheSameStoryOnPaper() throws Exception {
        Map<String, byte[]> files = unpacked(archive());
        String page = text(files, "story.html");

        try (PDDocument pdf = Loader.loadPDF(Objects.requireNonNull(files.get("story.pdf")))) {
            String paper = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");

            assertThat(paper).contains(number, "拟定交办", "发出交办单", "1/" + pdf.getNumberOfPages());
            assertThat(words(page, "<strong>([^<]*)<"))
                    .isNotEmpty()
                    .allSatisfy(title -> assertThat(paper).contains(title));
            assertThat(words(page, "<dd>([^<]*)<"))
                    .isNotEmpty() // the rest of a long one may stand on the next page
                    .allSatisfy(value -> assertThat(paper).contains(value.substring(0, Math.min(8, value.length()))));
        }
    }

    private byte[] archive() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address() + "/audit/" + number + ".zip"))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(("auditora:" + PASSWORD)
                                                                .getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static List<String> words(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)).replaceAll("\\s", ""))
                .toList();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private boolean finds(String conditions) {
        String table = as("auditora")
                .get("/audit.csv?number=" + number.substring(3) + "&" + conditions.replace(" ", "%20"))
                .body();
        assertThat(table).contains("受理编号");
        return table.contains(number);
    }

    private int version() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("handoff")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private String register() {
        String answer = as("intakea")
                .post(
                        "/api/petitions",
                        """
                        {"channel":"PHONE","receivedAt":"%sT00:00:01+08:00","text":"储能电站噪声 %s","place":"明山头镇创业街","regionCode":"430921"}
                        """.formatted(today, newWord()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body();
        return JsonPath.read(answer, "$.caseNumber");
    }

    private void complete(String step, Map<String, Object> form) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
        tasks.claim(task, "liaisona");
        identities.setAuthentication("liaisona", List.of("liaison"));
        try {
            tasks.complete(task, form);
        } finally {
            identities.clearAuthentication();
        }
    }

    private void settle() {
        for (String key : List.of(number, number + "-01")) {
            String run = run(key);
            management.createJobQuery().messages().list().stream()
                    .filter(job -> job.getProcessInstanceId().equals(run))
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    private String run(String key) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .map(run -> run.getId())
                .findFirst()
                .orElse("");
    }
}
