package org.ecopetition.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.casework.web.SignedInVisit.textOf;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.RealFiles;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** Evidence from the officer's phone to the public page. */
class EvidencePageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private EvidenceBook book;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesTheGoodFilesOfAnUploadAndNamesTheBad() throws Exception {
        String key = inWork();

        MockHttpServletResponse answer = as(
                "unit430921a",
                upload(key, "BEFORE", file("现场.jpg", someJpeg()), file("木马.jpg", RealFiles.text("<html>".repeat(9)))));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(textOf(answer)).contains("现场.jpg", "已上传", "木马.jpg", "不接收这种文件");
        assertThat(book.countValid(new HandOffKey(key), 1)).isEqualTo(1);
    }

    @Test
    void showsUnitAndOverseersWhatWasBroughtAndOthersNothing() throws Exception {
        String key = inWork();
        String id = broughtBy("unit430921a", key, "BEFORE", someJpeg());
        String evidence = addressOf(key);

        for (String person : List.of("unit430921b", "liaisona", "leadera", "auditora")) {
            assertThat(textOf(as(person, get(evidence)))).as(person).contains("现场.jpg", "整改前", "29.200000");
            assertThat(as(person, get(evidence + "/" + id + "/thumbnail.jpg")).getContentType())
                    .isEqualTo("image/jpeg");
        }
        for (String person : List.of("unit430902a", "intakea")) {
            for (String part :
                    List.of("", "/" + id + "/original", "/" + id + "/view.jpg", "/" + id + "/thumbnail.jpg")) {
                assertThat(as(person, get(evidence + part)).getStatus()).isEqualTo(404);
            }
        }
        assertThat(as("unit430902a", upload(key, "BEFORE", file("a.jpg", someJpeg())))
                        .getStatus())
                .isEqualTo(404);
        assertThat(as("liaisona", upload(key, "BEFORE", file("a.jpg", someJpeg())))
                        .getStatus())
                .isEqualTo(403);
        assertThat(textOf(as("liaisona", get("/cases/" + numberOf(key))))).contains(id + "/thumbnail.jpg");
    }

    @Test
    void handsOutTheOriginalSoThatNoBrowserRunsIt() throws Exception {
        String key = inWork();
        byte[] original = someJpeg();
        String id = broughtBy("unit430921a", key, "BEFORE", original);

        MockHttpServletResponse whole = as("liaisona", get(addressOf(key) + "/" + id + "/original"));
        MockHttpServletResponse part =
                as("liaisona", get(addressOf(key) + "/" + id + "/original").header("Range", "bytes=2-5"));

        assertThat(whole.getContentAsByteArray()).isEqualTo(original);
        assertThat(whole.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("UTF-8''");
        assertThat(whole.getHeader("Content-Security-Policy")).startsWith("sandbox");
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(original, 2, 6));
    }

    @Test
    void tellsAScriptWhatBecameOfEachFile() throws Exception {
        String key = inWork();
        byte[] jpeg = someJpeg();

        MockHttpServletResponse first = as("unit430921a", json(upload(key, "BEFORE", file("一.jpg", jpeg))));
        MockHttpServletResponse again = as("unit430921a", json(upload(key, "AFTER", file("二.jpg", jpeg))));
        MockHttpServletResponse none = as("unit430921a", json(upload(key, "AFTER")));

        assertThat(textOf(first)).contains("\"ADDED\"");
        assertThat(textOf(again)).contains("\"KNOWN\"", "整改前");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(textOf(none)).contains("请先选择文件");
    }

    @Test
    void refusesWhatWasTypedWrongAndKeepsIt() throws Exception {
        String key = inWork();

        String ahead = textOf(as(
                "unit430921a",
                upload(key, "BEFORE", file("a.jpg", someJpeg()))
                        .param("takenAt", "2099-01-01T00:00")
                        .param("place", "厂界<b>东</b>侧")));

        assertThat(ahead).contains("拍摄时间不能晚于现在", "厂界&lt;b&gt;东&lt;/b&gt;侧");
        assertThat(textOf(as(
                        "unit430921a",
                        upload(key, "BEFORE", file("a.jpg", someJpeg())).param("takenAt", "昨天"))))
                .contains("拍摄时间无法识别");
        MockHttpServletResponse magic = as("unit430921a", json(upload(key, "MAGIC", file("a.jpg", someJpeg()))));
        assertThat(magic.getStatus()).isEqualTo(422);
        assertThat(textOf(magic)).contains("a.jpg", "\"REFUSED\"", "请选择拍的是整改前");
        assertThat(book.of(new HandOffKey(key))).isEmpty();
    }

    @Test
    void withdrawsWithAReasonThatStaysToBeRead() throws Exception {
        String key = inWork();
        String id = broughtBy("unit430921a", key, "BEFORE", someJpeg());
        String withdrawal = addressOf(key) + "/" + id + "/withdrawal";

        assertThat(as("unit430921a", post(withdrawal).param("reason", " ")).getStatus())
                .isEqualTo(422);
        assertThat(as("leadera", post(withdrawal).param("reason", "不清楚")).getStatus())
                .isEqualTo(403);
        assertThat(as("unit430921b", post(withdrawal).param("reason", "拍错了地点")).getRedirectedUrl())
                .contains("done=withdrawn");

        assertThat(textOf(as("auditora", get(addressOf(key))))).contains("已撤下", "拍错了地点");
        assertThat(events(numberOf(key))).endsWith("EvidenceAdded", "EvidenceWithdrawn");
    }

    @Test
    void showsThePublicChosenPicturesOnceTheResultIsPublished() throws Exception {
        String key = inWork();
        String before = broughtBy("unit430921a", key, "BEFORE", someJpeg());
        String other = broughtBy("unit430921a", key, "BEFORE", someJpeg());
        complete("unit430921a", "verifyAllegation", key, noise("56"));
        String after = broughtBy("unit430921a", key, "AFTER", someJpeg());
        complete("unit430921a", "rectify", key, rectified());
        complete("unit430921a", "remeasure", key, remeasured("48"));
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        String choice = addressOf(key) + "/public";
        String page = "/public/disclosures/" + numberOf(key);

        assertThat(textOf(as("liaisonb", get(choice)))).contains(before, after);
        assertThat(textOf(as("liaisonb", post(choice).param("chosen", before, after))))
                .contains("请先逐张查看");
        assertThat(as("liaisona", post(choice).param("chosen", before).param("looked", "true"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(as("unit430921a", get(choice)).getStatus()).isEqualTo(403);
        assertThat(as("liaisonb", post(choice).param("chosen", before, after).param("looked", "true"))
                        .getRedirectedUrl())
                .contains("done=chosen");
        assertThat(as("liaisonb", get(page + "/pictures/" + before + ".jpg")).getStatus())
                .isEqualTo(404);
        complete("liaisonb", "reviewDisclosure", key, published());

        assertThat(textOf(as("liaisonb", get(page)))).contains(before, after).doesNotContain(other, "现场.jpg", "29.2");
        String cards = "/public/disclosures?view=pictures&text=" + numberOf(key);
        assertThat(textOf(as("liaisonb", get(cards))))
                .contains(page + "/pictures/" + before + "/small.jpg", page + "/pictures/" + after + "/small.jpg")
                .doesNotContain(other);
        MockHttpServletResponse shown = as("liaisonb", get(page + "/pictures/" + before + ".jpg"));
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.getContentAsString(StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(as("liaisonb", get(page + "/pictures/" + other + ".jpg")).getStatus())
                .isEqualTo(404);
        as("liaisonb", post(addressOf(key) + "/" + before + "/withdrawal").param("reason", "拍到行人"));
        assertThat(as("liaisonb", get(page + "/pictures/" + before + "/small.jpg"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(textOf(as("liaisonb", get(cards)))).contains(after).doesNotContain(before);
    }

    @Test
    void warnsOverseersOfRecycledAndOldPictures() throws Exception {
        byte[] jpeg = someJpeg();
        String first = inWork();
        broughtBy("unit430921a", first, "BEFORE", jpeg);
        String second = inWork();

        as("unit430921a", upload(second, "BEFORE", file("又是它.jpg", jpeg)).param("takenAt", "2023-06-01T08:00"));

        assertThat(textOf(as("liaisona", get(addressOf(second))))).contains("同一文件还用于 " + first);
        assertThat(textOf(as("unit430921a", get(addressOf(second))))).doesNotContain("同一文件还用于");
    }

    @Test
    void provesToAuditorsThatOriginalsAreUnaltered() throws Exception {
        String key = inWork();
        broughtBy("unit430921a", key, "BEFORE", someJpeg());
        EvidencePiece piece = book.of(new HandOffKey(key)).get(0);

        assertThat(textOf(as("auditora", get("/audit/" + numberOf(key)))))
                .contains(piece.sha256())
                .doesNotContain("原件未改动");
        assertThat(textOf(as("auditora", get("/audit/" + numberOf(key) + "?verify=true"))))
                .contains("原件未改动", "上传证据");
    }

    @Test
    void letsTheCoordinationGroupBringWhatItSawAtTheInspection() throws Exception {
        String key = inWork();
        complete("unit430921a", "verifyAllegation", key, substantiated());
        complete("unit430921a", "rectify", key, rectified());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        assertThat(as("liaisona", upload(key, "ACCEPTANCE", file("早.jpg", someJpeg())))
                        .getStatus())
                .isEqualTo(403);
        complete("liaisonb", "reviewDisclosure", key, published());

        String id = broughtBy("liaisona", key, "ACCEPTANCE", someJpeg());
        MockHttpServletResponse ofTheUnit = as("unit430921a", upload(key, "ACCEPTANCE", file("a.jpg", someJpeg())));
        MockHttpServletResponse asBefore = as("liaisona", upload(key, "BEFORE", file("a.jpg", someJpeg())));

        assertThat(List.of(ofTheUnit.getStatus(), asBefore.getStatus())).containsOnly(422);
        assertThat(textOf(ofTheUnit)).contains("不能上传这类证据");
        assertThat(textOf(as("unit430921a", get(addressOf(key))))).contains("现场验收", "协调联络组");
        assertThat(as(
                                "unit430921a",
                                post(addressOf(key) + "/" + id + "/withdrawal").param("reason", "不想要"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(book.find(id).orElseThrow().isValid()).isTrue();
        assertThat(book.find(id).orElseThrow().mayBecomePublic()).isFalse();
    }

    private String inWork() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        return key;
    }

    private String broughtBy(String person, String key, String phase, byte[] content) throws Exception {
        List<String> before =
                book.of(new HandOffKey(key)).stream().map(EvidencePiece::id).toList();
        MockHttpServletResponse answer = as(person, upload(key, phase, file("现场.jpg", content)));
        assertThat(answer.getRedirectedUrl()).contains("done=added");
        return book.of(new HandOffKey(key)).stream()
                .map(EvidencePiece::id)
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static String addressOf(String key) {
        return "/cases/" + numberOf(key) + "/evidence";
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    private static MockHttpServletRequestBuilder upload(String key, String phase, MockMultipartFile... files) {
        MockMultipartHttpServletRequestBuilder request = multipart(addressOf(key));
        Arrays.stream(files).forEach(request::file);
        request.param("handOff", "1").param("phase", phase);
        return request;
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request) {
        return request.accept("application/json");
    }

    private static byte[] someJpeg() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] picture = RealFiles.withCameraNotes(RealFiles.jpeg(120, 90, new Color(random.nextInt(0xFFFFFF))), 1);
        return RealFiles.joined(picture, new byte[] {1}, RealFiles.text(Long.toString(random.nextLong())));
    }

    private MockHttpServletResponse as(String person, MockHttpServletRequestBuilder request) throws Exception {
        return SignedInVisit.as(house, person, request);
    }
}
