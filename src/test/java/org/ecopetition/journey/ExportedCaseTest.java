package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ecopetition.audit.ledger.root.DayRoots;
import org.ecopetition.audit.ledger.root.HeadKeeping;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has nothing but an exported case checks it in a browser without a network. */
class ExportedCaseTest extends HouseTest {

    @Autowired
    private HeadKeeping heads;

    @Autowired
    private DayRoots roots;

    @TempDir
    private Path folder;

    private String number = "";

    @BeforeAll
    static void aBrowser() {
        Chromium.require();
    }

    @BeforeEach
    void aCaseOfYesterday() {
        houseClock.forward(Duration.ofDays(daysToOneNotSealed()));
        String body = """
                {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"%s","place":"x","regionCode":"430921",
                 "caller":{"name":"陈大山","phone":"13800000000"}}
                """.formatted(UUID.randomUUID());
        number = JsonPath.read(
                as("intakea")
                        .post(
                                "/api/petitions",
                                body,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .body(),
                "$.caseNumber");
        houseClock.forward(Duration.ofDays(1));
        heads.everyMinute();
    }

    @Test
    void findsEverythingAsItWas() throws Exception {
        unpack("auditora");

        List<String> results = results();

        assertThat(results).hasSize(5).allMatch(line -> line.startsWith("good"));
        assertThat(String.join("\n", results)).contains("前后相扣", "与封存时一致", "的校验值中：", "签名有效", "个文件与导出时一致");
        assertThat(Files.readString(folder.resolve("check.html"))).doesNotContain("陈大山", "13800000000");
        assertThat(Files.readString(folder.resolve("story.html"))).contains("diagrams/" + number);
        assertThat(folder.resolve("diagrams/" + number + "-v1.svg")).content().contains("<svg");
    }

    @Test
    void namesWhatWasAltered() throws Exception {
        unpack("auditora");
        Path page = folder.resolve("check.html");
        Files.writeString(
                page,
                Files.readString(page)
                        .replaceFirst("\"place\":\"x\"", "\"place\":\"y\"")
                        .replaceFirst("(\"position\":2,\"source\":\")", "$1x"));
        Files.writeString(folder.resolve("case.json"), "{}");

        assertThat(results())
                .anyMatch(line -> line.startsWith("bad") && line.contains("第 2 条"))
                .anyMatch(line -> line.startsWith("bad") && line.contains("内容不符"))
                .anyMatch(line -> line.startsWith("bad") && line.contains("case.json"));
    }

    @Test
    void givesAdministratorsNoRows() throws Exception {
        unpack("admin");

        assertThat(Files.readString(folder.resolve("check.html"))).contains("\"salt\":null", "\"rows\":[]");
        assertThat(results()).anyMatch(line -> line.startsWith("open") && line.contains("不含数据原文"));
    }

    /** A day is sealed once, and other tests of this house go ahead of today too. */
    private long daysToOneNotSealed() {
        LocalDate today = LocalDate.ofInstant(houseClock.instant(), houseClock.getZone());
        return roots.newest()
                .map(newest -> Math.max(0, ChronoUnit.DAYS.between(today, newest.day()) + 1))
                .orElse(0L);
    }

    private List<String> results() {
        try (Chromium browser = Chromium.at("file://" + folder)) {
            browser.open("/check.html");
            browser.see(By.cssSelector("body[data-checked=true]"));
            browser.see(By.id("folder")).sendKeys(folder.toString());
            return browser.until(page -> {
                List<String> lines = page.findElements(By.cssSelector("#results li")).stream()
                        .map(line -> line.getDomAttribute("class") + " " + line.getText())
                        .toList();
                return lines.get(lines.size() - 1).contains("文件") ? lines : null;
            });
        }
    }

    private void unpack(String person) throws Exception {
        String login = Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/audit/" + number + ".zip"))
                .header("Authorization", "Basic " + login)
                .build();
        try (InputStream sent = HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                ZipInputStream zip = new ZipInputStream(sent)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
