package org.ecopetition.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.evidence.EvidenceVault.Arrived;
import org.ecopetition.petition.Refusal;
import org.ecopetition.storage.original.FolderOriginals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** How files lie in the vault: once each, whole or not at all, and provably unaltered. */
class EvidenceVaultTest {

    private static final Instant NOW = Instant.parse("2023-07-01T00:00:00Z");

    @TempDir
    private Path folder;

    private EvidenceVault vault;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        vault = new EvidenceVault(
                new EvidenceSettings(folder, DataSize.ofMegabytes(1), 1_000_000),
                new FolderOriginals(folder, clock),
                clock);
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        String first = kept("证据");
        String second = kept("证据");

        assertThat(first).isEqualTo(second);
        assertThat(files()).hasSize(1);
        assertThat(vault.integrityOf(first)).isEqualTo(Integrity.UNALTERED);
    }

    @Test
    void leavesNothingOfWhatIsTooLargeOrBrokenOff() throws IOException {
        InputStream torn = new SequenceInputStream(new ByteArrayInputStream(new byte[70_000]), new TornStream());

        assertThatThrownBy(() -> vault.receive(new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                .isInstanceOf(Refusal.class)
                .hasMessage("evidence.file.too-large");
        assertThatThrownBy(() -> vault.receive(torn)).isInstanceOf(IOException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void saysWhenAFileWasAlteredOrIsGone() throws IOException {
        String hash = kept("证据");
        Files.writeString(place(hash), "改过的证据");
        assertThat(vault.integrityOf(hash)).isEqualTo(Integrity.ALTERED);

        Files.delete(place(hash));

        assertThat(vault.integrityOf(hash)).isEqualTo(Integrity.MISSING);
    }

    @Test
    void sweepsWhatNobodyClaimedForADay() throws IOException {
        String entered = aged(kept("已登记"), Duration.ofDays(3));
        String orphan = aged(kept("无人登记"), Duration.ofDays(3));
        String fresh = aged(kept("刚到"), Duration.ofHours(3));
        Path copy = vault.view(orphan);
        Files.createDirectories(copy.getParent());
        Files.setLastModifiedTime(Files.writeString(copy, "小样"), FileTime.from(NOW.minus(Duration.ofDays(3))));
        Files.createDirectories(folder.resolve("incoming"));
        Path half = Files.writeString(folder.resolve("incoming/evidence1.part"), "半");
        Files.setLastModifiedTime(half, FileTime.from(NOW.minus(Duration.ofHours(3))));

        vault.sweep(beginning -> Set.of(entered));

        assertThat(vault.integrityOf(entered)).isEqualTo(Integrity.UNALTERED);
        assertThat(vault.integrityOf(fresh)).isEqualTo(Integrity.UNALTERED);
        assertThat(vault.integrityOf(orphan)).isEqualTo(Integrity.MISSING);
        assertThat(half).doesNotExist();
        assertThat(copy).doesNotExist();
    }

    @Test
    void goesNowhereElse() {
        assertThatThrownBy(() -> vault.original("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private String kept(String content) throws IOException {
        try (Arrived file = vault.receive(new ByteArrayInputStream(RealFiles.text(content)))) {
            vault.keep(file);
            return file.sha256();
        }
    }

    private String aged(String hash, Duration age) throws IOException {
        Files.setLastModifiedTime(place(hash), FileTime.from(NOW.minus(age)));
        return hash;
    }

    private Path place(String hash) throws IOException {
        return vault.original(hash).getFile().toPath();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** A connection that breaks. */
    private static final class TornStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            return read();
        }
    }
}
