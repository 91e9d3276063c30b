package org.ecopetition.storage.original;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecopetition.ObjectStorage;
import org.ecopetition.WholeHouse;
import org.ecopetition.frontdoor.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

/** Originals in a bucket of a real S3 server: each once, whole, never written over, and told when the server is away. */
@WholeHouse
class BucketOriginalsTest {

    @TempDir
    private static Path place;

    private static ObjectStorage storage;

    @TempDir
    private Path desk;

    private BucketOriginals originals;

    @BeforeAll
    static void start() throws IOException {
        storage = new ObjectStorage(place);
    }

    @AfterAll
    static void stop() {
        storage.close();
    }

    @BeforeEach
    void open() {
        originals = BucketOriginals.at(settings(storage.endpoint(), ObjectStorage.SECRET), Clock.systemUTC());
    }

    @Test
    void keepsAFileUnderItsHashAndHandsItOut() throws IOException {
        String hash = kept("证据");

        Resource original = originals.of(hash);

        assertThat(original.exists()).isTrue();
        assertThat(original.contentLength()).isEqualTo("证据".getBytes(UTF_8).length);
        assertThat(original.getContentAsString(UTF_8)).isEqualTo("证据");
        assertThat(storage.folder().resolve("originals").resolve(Originals.nameOf(hash)))
                .hasContent("证据");
        assertThat(originals.beginnings()).contains(hash.substring(0, 2));
        assertThat(originals.beginningWith(hash.substring(0, 2)))
                .extracting(Originals.Kept::sha256)
                .contains(hash);
    }

    @Test
    void keepsLettersBesideAndPutsThoseEncryptedAnewInTheirPlace() throws IOException {
        String hash = kept("证据和来信");
        Originals letters = originals.letters();
        Path first = Files.writeString(desk.resolve("first"), "first key");
        Path second = Files.writeString(desk.resolve("second"), "second key");

        assertThat(letters.of(hash).exists()).isFalse();
        letters.replace(first, hash);
        letters.replace(second, hash);

        assertThat(letters.of(hash).getContentAsString(UTF_8)).isEqualTo("second key");
        assertThat(originals.of(hash).getContentAsString(UTF_8)).isEqualTo("证据和来信");
        assertThat(storage.folder().resolve("letters").resolve(Originals.nameOf(hash)))
                .hasContent("second key");
        assertThat(letters.beginnings()).containsExactly(hash.substring(0, 2));
        assertThat(letters.beginningWith(hash.substring(0, 2)))
                .extracting(Originals.Kept::sha256)
                .containsExactly(hash);
        letters.drop(hash, Instant.now().plus(Duration.ofDays(1)));
        assertThat(letters.of(hash).exists()).isFalse();
    }

    @Test
    void writesNothingOver() throws IOException {
        String hash = kept("原件");
        Path other = Files.writeString(desk.resolve("other"), "改过的");

        originals.keep(other, hash);

        assertThat(originals.of(hash).getContentAsString(UTF_8)).isEqualTo("原件");
    }

    @Test
    void keepsOneOfManyThatComeAtTheSameMoment() {
        String hash = Sha256.of("moment");

        CompletableFuture.allOf(IntStream.range(0, 12)
                        .mapToObj(number ->
                                CompletableFuture.runAsync(() -> originals.keep(written("file" + number, "同一个"), hash)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(originals.of(hash).exists()).isTrue();
    }

    @Test
    void fetchesFromWhereAReaderBegins() throws IOException {
        String hash = kept("0123456789");

        try (InputStream content = originals.of(hash).getInputStream()) {
            assertThat(content.skip(7)).isEqualTo(7);
            assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo("789");
        }
        try (InputStream content = originals.of(hash).getInputStream()) {
            assertThat(content.skip(100)).isEqualTo(10);
            assertThat(content.read()).isEqualTo(-1);
        }
    }

    @Test
    void dropsWhatWasNotBroughtAgainSince() throws IOException {
        Instant now = Instant.now();
        String left = aged(kept("没人要的"), Duration.ofDays(3));
        String again = aged(kept("又拿来的"), Duration.ofDays(3));
        kept("又拿来的");

        originals.drop(left, now.minus(Duration.ofDays(1)));
        originals.drop(again, now.minus(Duration.ofDays(1)));
        originals.drop(Sha256.of("nothing"), now);

        assertThat(originals.of(left).exists()).isFalse();
        assertThat(originals.of(again).exists()).isTrue();
    }

    @Test
    void saysThatTheStorageIsAway() throws IOException, InterruptedException {
        String hash = kept("还在");
        storage.stop();
        try {
            assertThat(originals.isThere()).isFalse();
            assertThatThrownBy(() -> originals.of(hash).exists()).isInstanceOf(OriginalsAway.class);
            assertThatThrownBy(() -> kept("来晚了"))
                    .isInstanceOf(OriginalsAway.class)
                    .hasMessageContaining(ObjectStorage.BUCKET)
                    .hasMessageNotContaining(ObjectStorage.SECRET);
            originals.open();
        } finally {
            storage.start();
        }

        assertThat(originals.isThere()).isTrue();
        assertThat(originals.of(hash).getContentAsString(UTF_8)).isEqualTo("还在");
    }

    @Test
    void namesWhatIsWrongWithItsSettings() {
        assertThatThrownBy(() -> BucketOriginals.at(settings(storage.endpoint(), "another"), Clock.systemUTC())
                        .open())
                .isInstanceOf(BucketRefused.class)
                .hasMessageContaining("do not open")
                .hasMessageNotContaining("another");
        assertThatThrownBy(() -> BucketOriginals.at(
                                new BucketSettings(
                                        storage.endpoint(),
                                        "nowhere",
                                        "us-east-1",
                                        ObjectStorage.KEY,
                                        ObjectStorage.SECRET,
                                        true),
                                Clock.systemUTC())
                        .open())
                .isInstanceOf(BucketRefused.class)
                .hasMessageContaining("there is no bucket nowhere");
        assertThatThrownBy(() -> settings("not an address", "x"))
                .isInstanceOf(BucketRefused.class)
                .hasMessageContaining("endpoint");
        assertThatThrownBy(() -> new BucketSettings("https://s3.example.org", "evidence", "", "", "x", true))
                .isInstanceOf(BucketRefused.class)
                .hasMessageContaining("[key]");
        assertThat(settings("https://s3.example.org", "hidden").toString()).doesNotContain("hidden");
    }

    @Test
    void needsLittleMemoryForALargeFile() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BucketOriginalsTest.class.getName(),
                        storage.endpoint(),
                        desk.resolve("film").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), UTF_8);

        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said).contains("kept and read 62914560");
    }

    /** What the program does: it keeps a file of 60 MB and reads it again. */
    public static void main(String[] arguments) throws IOException {
        Path film = Path.of(arguments[1]);
        try (RandomAccessFile file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(60 << 20);
        }
        String hash = Sha256.of(Files.newInputStream(film));
        BucketOriginals originals = BucketOriginals.at(settings(arguments[0], ObjectStorage.SECRET), Clock.systemUTC());
        originals.keep(film, hash);
        try (InputStream content = originals.of(hash).getInputStream()) {
            System.out.println("kept and read " + content.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private static BucketSettings settings(String endpoint, String secret) {
        return new BucketSettings(endpoint, ObjectStorage.BUCKET, "us-east-1", ObjectStorage.KEY, secret, true);
    }

    private String kept(String content) throws IOException {
        String hash = Sha256.of(Files.newInputStream(written("brought", content)));
        originals.keep(written("brought", content), hash);
        return hash;
    }

    private Path written(String name, String content) {
        try {
            return Files.writeString(desk.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String aged(String hash, Duration age) throws IOException {
        Files.setLastModifiedTime(
                storage.folder().resolve("originals").resolve(Originals.nameOf(hash)),
                FileTime.from(Instant.now().minus(age)));
        return hash;
    }
}
