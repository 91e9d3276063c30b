package org.ecopetition.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters and recordings on the intake record: for intake and the coordination group, and in no list of evidence. */
class IntakeAttachmentsTest extends HouseTest {

    private static final byte[] CALL = RealFiles.mp3(5, "TIT2 caller");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidencePieces pieces;

    @Test
    void keepsALetterAndARecordingOnTheRecordAlone() {
        String record = registered();

        assertThat(attach("intakea", record, "letter of Chen.pdf", RealFiles.pdf())
                        .status())
                .isEqualTo(302);
        attach("liaisona", record, "call of Chen.mp3", CALL);

        assertThat(as("liaisona").get(record).body()).contains("letter of Chen.pdf", "call of Chen.mp3", "录音（MP3）");
        String number = record.substring("/intake/".length());
        for (String elsewhere : List.of("/cases/" + number, "/cases/" + number + "/evidence")) {
            assertThat(as("liaisona").get(elsewhere).body()).as(elsewhere).doesNotContain("Chen");
        }
        assertThat(as("auditora").get("/audit/" + number).body())
                .contains("添加登记附件")
                .doesNotContain("Chen");
    }

    @Test
    void handsTheFileOutForKeepingAndEntersWhoFetchedIt() throws Exception {
        String record = registered();
        attach("intakea", record, "call.mp3", CALL);
        String file = record + "/attachments/" + idOf(record);

        HttpResponse<byte[]> answer = fetched(file);

        assertThat(answer.body()).isEqualTo(CALL);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(jdbc.sql("select person from intake_reading where case_number = ? and found_by = 'attachment'")
                        .param(record.substring("/intake/".length()))
                        .query(String.class)
                        .list())
                .containsOnly("liaisona");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "leadera", "auditora", "admin"})
    void shutsOutWhoeverDoesNotTakeCalls(String person) {
        String record = registered();
        attach("intakea", record, "call.mp3", CALL);

        assertThat(as(person).get(record + "/attachments/" + idOf(record)).status())
                .isEqualTo(403);
        assertThat(attach(person, record, "other.pdf", RealFiles.pdf()).status())
                .isEqualTo(403);
    }

    @Test
    void findsNoFileOfAnotherRecord() {
        String record = registered();
        attach("intakea", record, "call.mp3", CALL);

        assertThat(as("intakea")
                        .get(registered() + "/attachments/" + idOf(record))
                        .status())
                .isEqualTo(404);
        assertThat(as("intakea").get(record + "/attachments/..%2f..%2fetc").status())
                .isIn(400, 404);
        assertThat(attach("intakea", "/intake/D2YY209901010001", "call.mp3", CALL)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsTheSameFileOnce() {
        String record = registered();
        attach("intakea", record, "call.mp3", CALL);
        attach("intakea", record, "again.mp3", CALL);

        assertThat(rows(record)).isEqualTo(1);
    }

    @Test
    void takesAFileOffWithAReasonAndPutsItBackWhenItIsAddedAgain() {
        String record = registered();
        attach("intakea", record, "letter of Chen.mp3", CALL);
        String file = record + "/attachments/" + idOf(record);

        as("intakea").postForm(file + "/withdrawal", "reason=" + URLEncoder.encode("别人的来信", UTF_8));

        assertThat(as("intakea").get(file).status()).isEqualTo(404);
        assertThat(as("liaisona").get(record).body())
                .contains("intakea 撤下一个附件：别人的来信")
                .doesNotContain("Chen");
        assertThat(as("auditora")
                        .get("/audit/" + record.substring("/intake/".length()))
                        .body())
                .contains("撤下登记附件")
                .doesNotContain("别人的来信");
        attach("intakea", record, "letter of Chen.mp3", CALL);
        assertThat(as("intakea").get(file).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20%20", "TOO_LONG"})
    void takesNoFileOffWithoutAReason(String reason) {
        String record = registered();
        attach("intakea", record, "call.mp3", CALL);
        String file = record + "/attachments/" + idOf(record);

        as("intakea")
                .postForm(file + "/withdrawal", "reason=" + (reason.equals("TOO_LONG") ? "字".repeat(501) : reason));

        assertThat(as("intakea").get(file).status()).isEqualTo(200);
        assertThat(as("unit430921a").postForm(file + "/withdrawal", "reason=x").status())
                .isEqualTo(403);
    }

    @Test
    void takesNothingThatIsSomethingElse() {
        String record = registered();

        attach(
                "intakea",
                record,
                "page.pdf",
                RealFiles.text("<!DOCTYPE html><script>alert(1)</script>" + "x".repeat(64)));
        attach("intakea", record, "empty.mp3", new byte[0]);
        attach("intakea", record, "photo.exe", RealFiles.jpeg(40, 30, Color.RED));
        attach("intakea", record, "call.mp3", RealFiles.mp3(5, "<html><script>alert(1)</script>"));

        assertThat(rows(record)).isZero();
    }

    @Test
    void givesTheFileTheEndingOfWhatItIs() {
        String record = registered();
        attach("intakea", record, "../../etc/call<1>", CALL);

        assertThat(as("intakea").get(record).body()).contains("call_1_.mp3").doesNotContain("../..");
    }

    @Test
    void sweepsNothingAwayThatStandsOnARecord() {
        String record = registered();
        attach("intakea", record, "call.mp3", CALL);
        String hash = jdbc.sql("select sha256 from intake_attachment where case_number = ?")
                .param(record.substring("/intake/".length()))
                .query(String.class)
                .single();

        assertThat(pieces.findLettersBeginningWith(hash.substring(0, 2))).contains(hash);
    }

    private HttpResponse<byte[]> fetched(String path) throws Exception {
        String person = Base64.getEncoder().encodeToString(("liaisona:" + PASSWORD).getBytes(UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address() + path))
                                .header("Authorization", "Basic " + person)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private Answer attach(String person, String record, String name, byte[] content) {
        return as(person).upload(record + "/attachments", "files", name, content);
    }

    private int rows(String record) {
        return jdbc.sql("select count(*) from intake_attachment where case_number = ?")
                .param(record.substring("/intake/".length()))
                .query(Integer.class)
                .single();
    }

    private String idOf(String record) {
        Matcher link = Pattern.compile(Pattern.quote(record) + "/attachments/([0-9a-f-]{36})")
                .matcher(as("intakea").get(record).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The address of the record of a new call. */
    private String registered() {
        Answer answer = as("intakea")
                .postForm(
                        "/intake",
                        "channel=LETTER&receivedAt=2023-06-29T09:15&formKey=" + UUID.randomUUID() + "&text="
                                + URLEncoder.encode("一封来信" + UUID.randomUUID(), UTF_8));
        Matcher location = Pattern.compile("(/intake/[^/]+)/receipt").matcher(answer.location());
        assertThat(location.find()).as(answer.body()).isTrue();
        return location.group(1);
    }
}
