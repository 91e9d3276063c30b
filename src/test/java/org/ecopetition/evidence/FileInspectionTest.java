package org.ecopetition.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecopetition.evidence.RealFiles.joined;
import static org.ecopetition.evidence.RealFiles.jpeg;
import static org.ecopetition.evidence.RealFiles.png;
import static org.ecopetition.evidence.RealFiles.text;
import static org.ecopetition.evidence.RealFiles.withCameraNotes;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ecopetition.petition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** What is taken for evidence by its content, and what is not. */
class FileInspectionTest {

    private static final byte[] JPEG = jpeg(80, 60, Color.RED);

    @TempDir
    private Path folder;

    static Stream<Arguments> evidence() {
        return Stream.of(
                arguments("现场.jpg", JPEG, EvidenceKind.JPEG),
                arguments("IMG_0001.JPEG", withCameraNotes(JPEG, 6), EvidenceKind.JPEG),
                arguments("微信图片.jpg", png(40, 30), EvidenceKind.PNG),
                arguments("无扩展名", JPEG, EvidenceKind.JPEG),
                arguments("两张连拍.jpg", joined(JPEG, JPEG), EvidenceKind.JPEG),
                arguments("动态照片.jpg", joined(JPEG, RealFiles.mp4(500)), EvidenceKind.JPEG),
                arguments("厂商附注.jpg", joined(JPEG, new byte[64], text("SEFHe SEFT")), EvidenceKind.JPEG),
                arguments("夜间.mp4", RealFiles.mp4(4000), EvidenceKind.MP4),
                arguments("报告.pdf", RealFiles.pdf(), EvidenceKind.PDF),
                arguments("报告.docx", RealFiles.docx(), EvidenceKind.DOCX),
                arguments("数据.xlsx", RealFiles.xlsx(), EvidenceKind.XLSX),
                arguments("通话.mp3", RealFiles.mp3(5, "TIT2 来电录音"), EvidenceKind.MP3),
                arguments("通话.wav", RealFiles.wav(800), EvidenceKind.WAV),
                arguments("通话.amr", joined(text("#!AMR\n"), new byte[60]), EvidenceKind.AMR),
                arguments("通话.m4a", RealFiles.mp4(900), EvidenceKind.M4A));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evidence")
    void takes(String name, byte[] content, EvidenceKind kind) throws IOException {
        assertThat(inspect(name, content).kind()).isEqualTo(kind);
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                arguments("空.jpg", new byte[0], "evidence.file.empty"),
                arguments("短.jpg", text("abc"), "evidence.file.foreign-type"),
                arguments(
                        "页面.jpg",
                        text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                        "evidence.file.foreign-type"),
                arguments(
                        "图.jpg",
                        text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
                        "evidence.file.foreign-type"),
                arguments("程序.jpg", joined(text("MZ"), new byte[200]), "evidence.file.foreign-type"),
                arguments("动画.gif", joined(text("GIF89a"), new byte[60]), "evidence.file.foreign-type"),
                arguments("压缩.docx", archive(), "evidence.file.foreign-type"),
                arguments("半句.mp3", RealFiles.mp3(1, "TIT2 半句"), "evidence.file.foreign-type"),
                arguments("空话.mp3", joined(text("ID3"), new byte[90]), "evidence.file.foreign-type"),
                arguments("半段.wav", Arrays.copyOf(RealFiles.wav(800), 400), "evidence.file.foreign-type"),
                arguments("改名.mp3", RealFiles.wav(800), "evidence.file.mislabelled"),
                arguments("录音.exe", RealFiles.mp3(5, "TIT2"), "evidence.file.mislabelled"),
                arguments("双面.mp3", RealFiles.mp3(5, "<script>alert(1)</script>"), "evidence.file.double-faced"),
                arguments("双面.wav", joined(RealFiles.wav(800), archive()), "evidence.file.double-faced"),
                arguments("苹果.heic", RealFiles.heic(), "evidence.file.heic"),
                arguments("报告.jpg", RealFiles.pdf(), "evidence.file.mislabelled"),
                arguments("视频.jpg", RealFiles.mp4(100), "evidence.file.mislabelled"),
                arguments("照片.exe", JPEG, "evidence.file.mislabelled"),
                arguments("半张.jpg", Arrays.copyOf(JPEG, JPEG.length / 2), "evidence.file.broken"),
                arguments("半张.png", Arrays.copyOf(png(40, 30), 60), "evidence.file.broken"),
                arguments("半段.mp4", Arrays.copyOf(RealFiles.mp4(4000), 3000), "evidence.file.broken"),
                arguments("半份.pdf", Arrays.copyOf(RealFiles.pdf(), 100), "evidence.file.broken"),
                arguments("炸弹.png", RealFiles.pictureBomb(), "evidence.file.too-many-pixels"),
                arguments("双面.jpg", joined(JPEG, text("<script>alert(1)</script>")), "evidence.file.double-faced"),
                arguments("双面2.jpg", joined(JPEG, archive()), "evidence.file.double-faced"),
                arguments("双面3.jpg", joined(JPEG, text("备注"), archive()), "evidence.file.double-faced"),
                arguments("双面4.jpg", withComment("<html><body onload=alert(1)>"), "evidence.file.double-faced"),
                arguments("双面5.png", joined(png(40, 30), text("MZ"), new byte[90]), "evidence.file.double-faced"),
                arguments("双面6.pdf", joined(RealFiles.pdf(), archive()), "evidence.file.double-faced"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String name, byte[] content, String reason) {
        assertThat(catchThrowableOfType(Refusal.class, () -> inspect(name, content))
                        .code())
                .isEqualTo(reason);
    }

    static Stream<Arguments> tricks() {
        byte[] png = png(40, 30);
        byte[] far = text("x".repeat(60_000));
        byte[] page = text("<html><body onload=alert(1)>page</body></html>");
        byte[] secondFrame = {8, 0x75, 0x30, 0x75, 0x30, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1};
        byte[] firstSecond = RealFiles.withSegment(JPEG, 0xC0, secondFrame);
        return Stream.of(
                arguments(
                        "第二个头.png",
                        RealFiles.withChunks(png, RealFiles.chunk("IHDR", RealFiles.pngHeader(30_000, 30_000))),
                        "evidence.file.broken"),
                arguments(
                        "头在后.png",
                        RealFiles.joined(
                                Arrays.copyOf(png, 8),
                                RealFiles.chunk("tEXt", text("a")),
                                Arrays.copyOfRange(png, 8, png.length)),
                        "evidence.file.broken"),
                arguments(
                        "长条.png",
                        RealFiles.joined(
                                Arrays.copyOf(png, 8),
                                RealFiles.chunk("IHDR", RealFiles.pngHeader(900_000, 1)),
                                Arrays.copyOfRange(png, 33, png.length)),
                        "evidence.file.too-long"),
                arguments(
                        "动图.png",
                        RealFiles.withChunks(png, RealFiles.chunk("acTL", new byte[8])),
                        "evidence.file.animated"),
                arguments("第二帧.jpg", firstSecond, "evidence.file.broken"),
                arguments("再开头.jpg", joined(Arrays.copyOf(JPEG, 2), JPEG), "evidence.file.broken"),
                arguments("尾后网页.jpg", joined(JPEG, far, page), "evidence.file.double-faced"),
                arguments("尾后网页.png", joined(png, far, page), "evidence.file.double-faced"),
                arguments(
                        "注释网页.jpg",
                        RealFiles.withSegment(RealFiles.withSegment(JPEG, 0xFE, page), 0xE7, far),
                        "evidence.file.double-faced"),
                arguments(
                        "备注网页.png",
                        RealFiles.withChunks(png, RealFiles.chunk("tEXt", far), RealFiles.chunk("iTXt", page)),
                        "evidence.file.double-faced"),
                arguments(
                        "大写.jpg",
                        joined(JPEG, far, text("<ScRiPt>alert(document.cookie)</sCrIpT>")),
                        "evidence.file.double-faced"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    void refusesPicturesThatAreNotTheOneTheyShow(String name, byte[] content, String reason) {
        assertThat(catchThrowableOfType(Refusal.class, () -> inspect(name, content))
                        .code())
                .isEqualTo(reason);
    }

    @Test
    void takesPicturesWithTheNotesOfPrograms() throws IOException {
        byte[] notes = text("http://ns.adobe.com/xap/1.0/\0<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF><rdf:li>现场</rdf:li></rdf:RDF></x:xmpmeta>");

        assertThat(inspect("现场.jpg", RealFiles.withSegment(JPEG, 0xE1, notes)).kind())
                .isEqualTo(EvidenceKind.JPEG);
    }

    @Test
    void readsWhatTheCameraNoted() throws IOException {
        PictureMetadata notes = inspect("现场.jpg", withCameraNotes(JPEG, 6)).notes();

        assertThat(notes.at()).isEqualTo(Instant.parse("2023-06-30T14:15:00Z"));
        assertThat(notes.latitude()).isEqualByComparingTo("29.2");
        assertThat(notes.longitude()).isEqualByComparingTo("112.4");
        assertThat(notes.orientation()).isEqualTo(6);
    }

    @Test
    void readsNothingFromTornNotes() throws IOException {
        byte[] notes = withCameraNotes(JPEG, 6);
        Arrays.fill(notes, 30, 140, (byte) 0xEE);

        assertThat(inspect("现场.jpg", notes).notes().orientation()).isEqualTo(1);
    }

    private FileInspection.Found inspect(String name, byte[] content) throws IOException {
        Path file = folder.resolve("incoming");
        Files.write(file, content);
        return new FileInspection(new EvidenceSettings(folder, DataSize.ofMegabytes(1), 1_000_000), Clock.systemUTC())
                .inspect(file, name);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(text("Main-Class: Evil"));
        }
        return out.toByteArray();
    }

    private static byte[] withComment(String comment) {
        byte[] said = text(comment);
        byte[] segment = joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (said.length + 2)}, said);
        return joined(Arrays.copyOf(JPEG, 2), segment, Arrays.copyOfRange(JPEG, 2, JPEG.length));
    }
}
