package org.ecopetition.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.ecopetition.WholeHouse;
import org.ecopetition.evidence.EvidenceVault.Arrived;
import org.ecopetition.storage.original.FolderOriginals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Large files do not need large memory: a program with a heap of 48 MB takes in a film of 100 MB and a picture of 48 megapixels. */
@WholeHouse
class SmallHeapTest {

    private static final int FILM = 100 * (1 << 20) - 200;

    @TempDir
    private Path folder;

    @Test
    void takesLargeFilesInLittleMemory() throws IOException, InterruptedException {
        Files.write(folder.resolve("picture.jpg"), RealFiles.jpeg(8000, 6000, Color.RED));

        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx48m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said).contains("MP4 104857").contains("JPEG");
        assertThat(folder.resolve("view.jpg")).isNotEmptyFile();
    }

    /** What the program does. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        EvidenceSettings settings = new EvidenceSettings(folder, DataSize.ofMegabytes(100), 60_000_000);
        EvidenceVault vault =
                new EvidenceVault(settings, new FolderOriginals(folder, Clock.systemUTC()), Clock.systemUTC());
        FileInspection inspection = new FileInspection(settings, Clock.systemUTC());
        try (InputStream film =
                        new SequenceInputStream(new ByteArrayInputStream(RealFiles.movieHead(FILM)), new Zeros(FILM));
                Arrived arrived = vault.receive(film)) {
            System.out.println(inspection.inspect(arrived.path(), "a.mp4").kind() + " " + arrived.size());
            vault.keep(arrived);
        }
        Path picture = folder.resolve("picture.jpg");
        EvidenceKind kind = inspection.inspect(picture, "picture.jpg").kind();
        new PictureCopies().make(picture, kind, 1, folder.resolve("view.jpg"), folder.resolve("thumbnail.jpg"));
        System.out.println(kind);
    }

    /** So many bytes that never stood in memory. */
    private static final class Zeros extends InputStream {

        private int left;

        Zeros(int bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] block, int from, int length) {
            int given = Math.min(left, length);
            left -= given;
            return given == 0 ? -1 : given;
        }
    }
}
