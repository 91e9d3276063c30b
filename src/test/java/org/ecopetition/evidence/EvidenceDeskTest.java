package org.ecopetition.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecopetition.process.Forms.signed;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecopetition.evidence.EvidenceDesk.UploadOutcome;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bringing files: once, again, at the same moment, and such as are refused. */
class EvidenceDeskTest extends ProcessTest {

    @Autowired
    private EvidenceDesk desk;

    @Autowired
    private EvidenceBook book;

    @Test
    void keepsAPictureWithWhatTheCameraNotedAndShowsItWithout() throws IOException {
        HandOffKey key = inWork();
        clock.set(Instant.parse("2023-07-01T01:00:00Z"));

        EvidencePiece piece = bring(key, "C:\\照片\\现场\u202E.jpg", RealFiles.withCameraNotes(someJpeg(), 6))
                .piece();

        assertThat(piece.fileName()).isEqualTo("现场.jpg");
        assertThat(piece.taken().at()).isEqualTo(Instant.parse("2023-06-30T14:15:00Z"));
        assertThat(piece.taken().latitude()).isEqualByComparingTo("29.2");
        assertThat(piece.taken().place()).isEqualTo("厂界东侧");
        assertThat(desk.integrityOf(piece)).isEqualTo(Integrity.UNALTERED);
        assertThat(Files.readString(desk.viewOf(piece), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        assertThat(recorded(key.caseNumber().value()))
                .last()
                .satisfies(event ->
                        assertThat(event.data()).contains(piece.sha256()).doesNotContain("现场.jpg", "29.2"));
    }

    @Test
    void knowsAFileThatWasBroughtBefore() throws IOException {
        HandOffKey key = inWork();
        byte[] file = someJpeg();
        UploadOutcome first = bring(key, "一.jpg", file);

        UploadOutcome again = bring(key, "二.jpg", file);

        assertThat(again.isNew()).isFalse();
        assertThat(again.piece().id()).isEqualTo(first.piece().id());
        assertThat(book.countValid(key, 1)).isEqualTo(1);
    }

    @Test
    void entersOnceWhatArrivesTwiceAtTheSameMoment() throws Exception {
        HandOffKey key = inWork();
        byte[] file = someJpeg();
        ExecutorService officers = Executors.newFixedThreadPool(4);
        List<Future<UploadOutcome>> brought = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            brought.add(officers.submit(() -> bring(key, "同一张.jpg", file)));
        }
        int fresh = 0;
        for (Future<UploadOutcome> one : brought) {
            fresh += one.get().isNew() ? 1 : 0;
        }
        officers.shutdown();

        assertThat(fresh).isEqualTo(1);
        assertThat(book.of(key)).hasSize(1);
        assertThat(desk.integrityOf(book.of(key).get(0))).isEqualTo(Integrity.UNALTERED);
    }

    @Test
    void leavesNothingOfARefusedFile() {
        HandOffKey key = inWork();

        assertThat(refusal(() -> bring(key, "页面.jpg", RealFiles.text("<html>" + "x".repeat(99)))))
                .isEqualTo("evidence.file.foreign-type");
        assertThat(refusal(() -> desk.bring(upload(key, "大.mp4", endless(), null))))
                .isEqualTo("evidence.file.too-large");
        assertThat(refusal(
                        () -> desk.bring(upload(key, "a.jpg", new ByteArrayInputStream(someJpeg()), "长".repeat(201)))))
                .isEqualTo("evidence.place-long");

        assertThat(book.of(key)).isEmpty();
    }

    @Test
    void makesCopiesAgainThatAreGone() throws IOException {
        EvidencePiece piece = bring(inWork(), "现场.jpg", someJpeg()).piece();
        Files.delete(desk.thumbnailOf(piece));

        assertThat(desk.thumbnailOf(piece)).exists();
    }

    private HandOffKey inWork() {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, signed());
        return new HandOffKey(key);
    }

    private UploadOutcome bring(HandOffKey key, String name, byte[] content) throws IOException {
        return desk.bring(upload(key, name, new ByteArrayInputStream(content), "厂界东侧"));
    }

    private static EvidenceUpload upload(HandOffKey key, String name, InputStream content, @Nullable String place) {
        return new EvidenceUpload(key, 1, EvidencePhase.BEFORE, name, content, null, place, "unit430921a", NAN_COUNTY);
    }

    private static byte[] someJpeg() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return RealFiles.joined(
                RealFiles.jpeg(120, 90, new Color(random.nextInt(0xFFFFFF))),
                new byte[] {(byte) random.nextInt(1, 9)},
                RealFiles.text(Long.toString(random.nextLong())));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] block, int from, int length) {
                return length;
            }
        };
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
