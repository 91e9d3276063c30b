package org.ecopetition.casework.web.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.casework.web.SignedInVisit.textOf;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.EvidenceUpload;
import org.ecopetition.evidence.RealFiles;
import org.ecopetition.evidence.masking.MaskDesk;
import org.ecopetition.evidence.masking.PictureMasks;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** What is covered by hand in a picture is black for the public, and for the public alone. */
class MaskPageTest extends ProcessTest {

    private static final Color BLUE = new Color(20, 60, 220);

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private EvidenceBook book;

    @Autowired
    private EvidenceDesk desk;

    @Autowired
    private MaskDesk masks;

    @Value("${eco-petition.evidence.directory}")
    private Path folder;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void coversAPublicPictureAtOnceInBothSizesAndUncoversIt() throws Exception {
        EvidencePiece piece = shown();
        assertThat(at(shownToThePublic(piece, ".jpg"), 25, 50)).isEqualTo(Shade.BLUE);

        MockHttpServletResponse saved = as("liaisona", sent(piece, 0, "10,20,30,60"));

        assertThat(saved.getRedirectedUrl()).contains("masked=" + piece.id());
        for (String size : List.of(".jpg", "/small.jpg")) {
            byte[] copy = shownToThePublic(piece, size);
            assertThat(at(copy, 25, 50)).as(size).isEqualTo(Shade.BLACK);
            assertThat(at(copy, 11, 21)).as(size).isEqualTo(Shade.BLACK);
            assertThat(at(copy, 39, 79)).as(size).isEqualTo(Shade.BLACK);
            assertThat(at(copy, 5, 50)).as(size).isEqualTo(Shade.BLUE);
            assertThat(at(copy, 25, 90)).as(size).isEqualTo(Shade.BLUE);
            assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        }
        for (String inside : List.of("/view.jpg", "/thumbnail.jpg", "/original")) {
            byte[] copy = as("unit430921a", get(addressOf(piece) + inside)).getContentAsByteArray();
            assertThat(at(copy, 25, 50)).as(inside).isEqualTo(Shade.BLUE);
        }
        assertThat(textOf(as("liaisonb", get(choiceOf(piece))))).contains("已遮挡 1 处", "preview.jpg?small=true");
        assertThat(at(preview(piece, "?small=true"), 25, 50)).isEqualTo(Shade.BLACK);

        assertThat(as("liaisonb", sent(piece, 1)).getStatus()).isEqualTo(302);

        assertThat(at(shownToThePublic(piece, ".jpg"), 25, 50)).isEqualTo(Shade.BLUE);
        assertThat(at(shownToThePublic(piece, "/small.jpg"), 25, 50)).isEqualTo(Shade.BLUE);
        String number = piece.handOff().caseNumber().value();
        assertThat(events(number)).containsSubsequence("EvidenceMasked", "EvidenceUncovered");
        assertThat(textOf(as("auditora", get("/audit/" + number)))).contains("遮挡公开图片", "10,20,30,60", "取消图片遮挡");
        assertThat(textOf(as("liaisona", get("/cases/" + number)))).contains("遮挡公开图片", "取消图片遮挡");
    }

    @Test
    void makesAMaskedCopyAnewThatIsGoneAndNeverShowsTheBareOne() throws Exception {
        EvidencePiece piece = shown();
        as("liaisona", sent(piece, 0, "10,20,30,60"));
        List<Path> masked = maskedCopies(piece);
        assertThat(masked).hasSize(2);
        for (Path copy : masked) {
            Files.delete(copy);
        }
        Files.delete(desk.viewOf(piece));

        assertThat(at(shownToThePublic(piece, ".jpg"), 25, 50)).isEqualTo(Shade.BLACK);
        assertThat(at(shownToThePublic(piece, "/small.jpg"), 25, 50)).isEqualTo(Shade.BLACK);
        assertThat(masked).allMatch(Files::exists);
    }

    @Test
    void changesNothingWhereTheMaskedCopyCannotBeKept() throws Exception {
        EvidencePiece piece = shown();
        as("liaisona", sent(piece, 0, "10,20,30,60"));
        Path first = maskedCopies(piece).get(0);
        String name = Sha256.of("10,20,30,60;1,1,1,1").substring(0, 16);
        Path taken = Files.createDirectories(
                first.resolveSibling(piece.sha256() + "-" + name + "-small.jpg").resolve("in the way"));

        MockHttpServletResponse failed = as("liaisona", sent(piece, 1, "10,20,30,60", "1,1,1,1"));

        assertThat(failed.getStatus()).isEqualTo(422);
        assertThat(textOf(failed)).contains("什么都没有改动");
        assertThat(masks.of(piece).masks()).hasToString("10,20,30,60");
        assertThat(at(shownToThePublic(piece, ".jpg"), 25, 50)).isEqualTo(Shade.BLACK);
        Files.delete(taken);
        Files.delete(Objects.requireNonNull(taken.getParent()));
        assertThat(as("liaisona", sent(piece, 1, "10,20,30,60", "1,1,1,1")).getStatus())
                .isEqualTo(302);
        assertThat(maskedCopies(piece))
                .as("the former ones are gone")
                .hasSize(2)
                .doesNotContain(first);
    }

    @Test
    void leavesUncoveringAChosenPictureToASecondPerson() throws Exception {
        EvidencePiece piece = shown();
        as("liaisona", sent(piece, 0, "10,20,30,60"));

        MockHttpServletResponse less = as("liaisona", sent(piece, 1, "10,20,30,50"));
        MockHttpServletResponse more = as("liaisona", sent(piece, 1, "10,20,30,60", "50,0,5,5"));

        assertThat(less.getStatus()).isEqualTo(422);
        assertThat(textOf(less)).contains("也不能减少其遮挡", "value=\"50\"");
        assertThat(more.getStatus()).isEqualTo(302);
        assertThat(masks.of(piece).masks()).hasToString("10,20,30,60;50,0,5,5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,20,95,60|width|超出了图片，这里最多 90",
                "10,20,30,80.01|height|超出了图片，这里最多 80",
                "100,20,30,60|left|已经在图片之外",
                "10,20,0,60|width|请填大于 0 的数",
                "10,20,30,0.001|height|请填大于 0 的数",
                "-1,20,30,60|left|请填 0 到 100 之间的数",
                "10,20,30,101|height|请填 0 到 100 之间的数",
                "NaN,20,30,60|left|请填 0 到 100 之间的数",
                "10,1e1,30,60|top|请填 0 到 100 之间的数",
                "10,Infinity,30,60|top|请填 0 到 100 之间的数",
                "10,20,<script>,60|width|请填 0 到 100 之间的数",
                "10,20,{\"a\":1},60|width|请填 0 到 100 之间的数",
                "10,20,${7*7},60|width|请填 0 到 100 之间的数",
                "10,20,99999999999999999999999999,60|width|请填 0 到 100 之间的数",
                "10,20,,60|width|请填写"
            })
    void saysBesideTheFieldWhatCannotBeAndKeepsNothing(String area, String field, String words) throws Exception {
        EvidencePiece piece = picture();

        MockHttpServletResponse answer = as("liaisona", sent(piece, 0, "1,1,1,1", area));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(textOf(answer))
                .containsPattern("id=\"areas\\[1]\\." + field + "-fault\"[^>]*>" + words)
                .contains(Stream.of(area.split(",", 4))
                        .map(typed -> "value=\"" + HtmlUtils.htmlEscape(typed) + "\"")
                        .toList());
        assertThat(masks.of(piece).version()).isZero();
        assertThat(events(piece.handOff().caseNumber().value())).doesNotContain("EvidenceMasked");
    }

    @Test
    void takesNoMoreAreasThanAreAllowedAndReadsWhatHandsType() throws Exception {
        EvidencePiece piece = picture();

        MockHttpServletResponse answer =
                as("liaisona", sent(piece, 0, manyAreas().split(";", -1)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(textOf(answer)).contains("最多遮挡 20 处", "areas[20].left");
        assertThat(masks.of(piece).version()).isZero();
        as("liaisona", sent(piece, 0, " １２.５ ,20%,30.00,6 0", ",,,"));
        assertThat(masks.of(piece).masks()).hasToString("12.5,20,30,60");
    }

    @Test
    void readsAreasByTheirNumbersWithGapsAndTurnsAwayOtherNames() throws Exception {
        EvidencePiece piece = picture();
        MockHttpServletRequestBuilder gaps = sent(piece, 0);
        area(gaps, "areas[11].", "11,0,1,1");
        area(gaps, "areas[3].", "3,0,1,1");

        assertThat(as("liaisona", gaps).getStatus()).isEqualTo(302);

        assertThat(masks.of(piece).masks()).hasToString("3,0,1,1;11,0,1,1");
        for (String name : List.of("areas[0].area.", "areas[0][1].", "areas[].")) {
            MockHttpServletRequestBuilder odd = sent(piece, 1);
            area(odd, name, "1,1,1,1");
            assertThat(as("liaisona", odd).getStatus()).as(name).isEqualTo(400);
        }
        assertThat(as("liaisona", sent(piece, 1).param("areas", "{\"left\":1}")).getStatus())
                .isEqualTo(400);
        assertThat(as("liaisona", sent(piece, 1).param("areas[0]", "{\"left\":1}"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(masks.of(piece).version()).isEqualTo(1);
    }

    @Test
    void tellsTheLaterOfTwoAndLosesNeithersAreas() throws Exception {
        EvidencePiece piece = picture();
        as("liaisona", sent(piece, 0, "10,20,30,60"));

        MockHttpServletResponse late = as("liaisonb", sent(piece, 0, "70,70,10,10"));

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(textOf(late)).contains("另一位同事刚刚改过", "name=\"version\" value=\"1\"", "value=\"70\"", "value=\"60\"");
        assertThat(masks.of(piece).masks()).hasToString("10,20,30,60");
        assertThat(as("liaisonb", post(addressOf(piece) + "/masks")).getStatus())
                .isEqualTo(422);
        assertThat(masks.of(piece).masks()).hasToString("10,20,30,60");
    }

    @Test
    void keepsOneOfTwoAtTheSameMoment() throws Exception {
        EvidencePiece piece = picture();
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<String>> outcomes = new ArrayList<>();
        for (String area : List.of("1,1,1,1", "2,2,2,2")) {
            outcomes.add(both.submit(() -> {
                try {
                    masks.mask(piece.id(), PictureMasks.read(area).orElseThrow(), 0, "liaisona");
                    return "kept";
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            }));
        }
        both.shutdown();

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                .containsExactlyInAnyOrder("kept", "masks.changed-meanwhile");
        assertThat(masks.of(piece).version()).isEqualTo(1);
        assertThat(events(piece.handOff().caseNumber().value())).containsOnlyOnce("EvidenceMasked");
    }

    @Test
    void previewsWithoutKeepingAnything() throws Exception {
        EvidencePiece piece = picture();

        MockHttpServletResponse page =
                as("liaisona", sent(piece, 0, "10,20,30,60").param("action", "preview"));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(textOf(page)).contains("preview.jpg?areas=10,20,30,60", "name=\"version\" value=\"0\"");
        assertThat(at(preview(piece, "?areas=10,20,30,60"), 25, 50)).isEqualTo(Shade.BLACK);
        assertThat(at(preview(piece, ""), 25, 50)).isEqualTo(Shade.BLUE);
        for (String hostile : List.of("x", "1,2,3", "NaN,1,1,1", manyAreas(), "{}")) {
            assertThat(as(
                                    "liaisona",
                                    get(addressOf(piece) + "/masks/preview.jpg").param("areas", hostile))
                            .getStatus())
                    .as(hostile)
                    .isEqualTo(400);
        }
        assertThat(masks.of(piece).version()).isZero();
    }

    @Test
    void isOpenToTheCoordinationGroupAloneAndForPicturesOfTheCase() throws Exception {
        EvidencePiece piece = picture();
        EvidencePiece foreign = picture();
        EvidencePiece film = brought(piece.handOff(), "夜间.mp4", RealFiles.mp4(3_000), EvidencePhase.BEFORE);
        EvidencePiece gone = brought(piece.handOff(), "撤.jpg", someJpeg(), EvidencePhase.BEFORE);
        book.withdraw(gone, "拍错地点", "unit430921a", NAN_COUNTY);
        String number = piece.handOff().caseNumber().value();

        Map.of("unit430921a", 403, "leadera", 403, "unit430902a", 404, "auditora", 404, "intakea", 404)
                .forEach((person, status) -> doors(number, piece)
                        .forEach(door ->
                                assertThat(statusOf(person, door)).as(person).isEqualTo(status)));
        for (EvidencePiece wrong : List.of(foreign, film, gone)) {
            doors(number, wrong)
                    .forEach(door -> assertThat(statusOf("liaisona", door)).isEqualTo(404));
            assertThat(masks.of(wrong).version()).isZero();
        }
        assertThat(masks.of(piece).version()).isZero();
        assertThat(catchRefusal(() -> masks.mask(film.id(), PictureMasks.NONE, 0, "liaisona")))
                .isEqualTo("evidence.never-public");
    }

    @Test
    void hasPicturesLookedAtAgainWhoseMasksChangedBeforeTheyAreChosen() throws Exception {
        EvidencePiece piece = reviewedPicture();
        as("liaisona", sent(piece, 0, "10,20,30,60"));
        MockHttpServletRequestBuilder choice = post(choiceOf(piece))
                .param("chosen", piece.id())
                .param("looked", "true")
                .param("seen", piece.id() + ":1");
        as("liaisonb", sent(piece, 1));

        MockHttpServletResponse late = as("liaisonb", choice);

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(textOf(late)).contains("您查看以后，有图片的遮挡改过了", piece.id() + ":2");
        assertThat(book.find(piece.id()).orElseThrow().isApproved()).isFalse();
    }

    @Test
    void namesTheOtherUsesOfTheSamePhotograph() throws Exception {
        EvidencePiece piece = picture();
        byte[] file = desk.originalOf(piece).getContentAsByteArray();
        EvidencePiece other = brought(inWork(), "又是它.jpg", file, EvidencePhase.AFTER);

        assertThat(textOf(as("liaisona", get(addressOf(piece) + "/masks"))))
                .contains("同一张照片还用在别处", other.id() + "/masks");
    }

    private List<Path> maskedCopies(EvidencePiece piece) throws IOException {
        try (Stream<Path> copies =
                Files.list(folder.resolve("copies/" + piece.sha256().substring(0, 2)))) {
            return copies.filter(copy -> copy.getFileName().toString().matches(piece.sha256() + "-[0-9a-f]{16}-.*"))
                    .toList();
        }
    }

    private static String manyAreas() {
        return IntStream.range(0, 21).mapToObj(at -> at + ",0,1,1").collect(Collectors.joining(";"));
    }

    private enum Shade {
        BLACK,
        BLUE,
        OTHER
    }

    /** What colour is at so many per cent from the left and the top. */
    private static Shade at(byte[] jpeg, int across, int down) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
        Color colour = new Color(picture.getRGB(picture.getWidth() * across / 100, picture.getHeight() * down / 100));
        if (colour.getRed() + colour.getGreen() + colour.getBlue() < 60) {
            return Shade.BLACK;
        }
        return Math.abs(colour.getBlue() - BLUE.getBlue()) < 40 ? Shade.BLUE : Shade.OTHER;
    }

    private byte[] shownToThePublic(EvidencePiece piece, String size) throws Exception {
        String number = piece.handOff().caseNumber().value();
        MockHttpServletResponse answer =
                as("liaisonb", get("/public/disclosures/" + number + "/pictures/" + piece.id() + size));
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        return answer.getContentAsByteArray();
    }

    private byte[] preview(EvidencePiece piece, String query) throws Exception {
        return as("liaisona", get(addressOf(piece) + "/masks/preview.jpg" + query))
                .getContentAsByteArray();
    }

    private static MockHttpServletRequestBuilder sent(EvidencePiece piece, int version, String... areas) {
        MockHttpServletRequestBuilder request =
                post(addressOf(piece) + "/masks").param("version", String.valueOf(version));
        for (int at = 0; at < areas.length; at++) {
            area(request, "areas[" + at + "].", areas[at]);
        }
        return request;
    }

    private static void area(MockHttpServletRequestBuilder request, String name, String area) {
        String[] sides = area.split(",", 4);
        request.param(name + "left", sides[0])
                .param(name + "top", sides[1])
                .param(name + "width", sides[2])
                .param(name + "height", sides[3]);
    }

    private static List<MockHttpServletRequestBuilder> doors(String number, EvidencePiece piece) {
        String address = "/cases/" + number + "/evidence/" + piece.id() + "/masks";
        return List.of(
                get(address),
                get(address + "/preview.jpg"),
                post(address)
                        .param("version", "0")
                        .param("areas[0].left", "1")
                        .param("areas[0].top", "1")
                        .param("areas[0].width", "1")
                        .param("areas[0].height", "1"));
    }

    private int statusOf(String person, MockHttpServletRequestBuilder door) {
        try {
            return as(person, door).getStatus();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    private static String catchRefusal(Act act) throws IOException {
        try {
            act.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private HandOffKey inWork() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        return new HandOffKey(key);
    }

    private EvidencePiece picture() throws IOException {
        return brought(inWork(), "现场.jpg", someJpeg(), EvidencePhase.BEFORE);
    }

    private EvidencePiece reviewedPicture() throws IOException {
        EvidencePiece piece = picture();
        String key = piece.handOff().value();
        complete("unit430921a", "verifyAllegation", key, noise("56"));
        complete("unit430921a", "rectify", key, rectified());
        complete("unit430921a", "remeasure", key, remeasured("48"));
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        return piece;
    }

    /** A picture that the public sees. */
    private EvidencePiece shown() throws Exception {
        EvidencePiece piece = reviewedPicture();
        as("liaisonb", post(choiceOf(piece)).param("chosen", piece.id()).param("looked", "true"));
        complete("liaisonb", "reviewDisclosure", piece.handOff().value(), published());
        return piece;
    }

    private EvidencePiece brought(HandOffKey key, String name, byte[] content, EvidencePhase phase) throws IOException {
        return desk.bring(new EvidenceUpload(
                        key, 1, phase, name, new ByteArrayInputStream(content), null, null, "unit430921a", NAN_COUNTY))
                .piece();
    }

    private static byte[] someJpeg() {
        return RealFiles.joined(
                RealFiles.withCameraNotes(RealFiles.jpeg(800, 600, BLUE), 1),
                RealFiles.text(UUID.randomUUID().toString()));
    }

    private static String addressOf(EvidencePiece piece) {
        return "/cases/" + piece.handOff().caseNumber() + "/evidence/" + piece.id();
    }

    private static String choiceOf(EvidencePiece piece) {
        return "/cases/" + piece.handOff().caseNumber() + "/evidence/public";
    }

    private MockHttpServletResponse as(String person, MockHttpServletRequestBuilder request) throws Exception {
        return SignedInVisit.as(house, person, request);
    }
}
