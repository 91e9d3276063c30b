package org.ecopetition.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.process.Forms;
import org.ecopetition.process.HouseTest;
import org.ecopetition.storage.encryption.CallerFiles;
import org.ecopetition.storage.original.Originals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.util.unit.DataSize;

/** When files that nobody entered are thrown away, as a letter that an earlier release kept as it was: also where nobody brings evidence. */
class EvidenceSweepTest extends HouseTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private Duration passed = Duration.ZERO;

    @Autowired
    private EvidenceVault vault;

    @Autowired
    private CallerFiles letters;

    @Autowired
    private EvidencePieces pieces;

    @Autowired
    private Clock clock;

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private Originals originals;

    @TempDir
    private Path folder;

    @Value("${eco-petition.evidence.directory}")
    private Path evidence;

    @Test
    void isDoneOnceADay() throws IOException {
        EvidenceSweep sweep = sweep(vault);
        sweep.onceADay();
        Path letter = plainLetter();

        passed = HOUR;
        sweep.onceADay();
        assertThat(letter).exists();
        passed = Duration.ofDays(1);
        sweep.onceADay();

        assertThat(letter).doesNotExist();
    }

    @Test
    void isTriedAgainAnHourAfterItFailed() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("incoming/evidence1.part/full"));
        Files.setLastModifiedTime(
                inTheWay.getParent(), FileTime.from(clock.instant().minus(Duration.ofDays(1))));
        EvidenceSettings settings = new EvidenceSettings(folder, DataSize.ofMegabytes(1), 1);
        EvidenceSweep sweep = sweep(new EvidenceVault(settings, originals, clock));
        Path letter = plainLetter();

        sweep.onceADay();
        assertThat(letter).exists();
        Files.delete(inTheWay);
        passed = HOUR;
        sweep.onceADay();

        assertThat(letter).doesNotExist();
    }

    @Test
    void comesByItself() {
        assertThat(scheduled.getScheduledTasks())
                .extracting(Object::toString)
                .anyMatch(task -> task.endsWith("EvidenceSweep.onceADay"));
    }

    private EvidenceSweep sweep(EvidenceVault swept) {
        return new EvidenceSweep(swept, letters, pieces, new LaterClock());
    }

    /** One that was entered as a letter, and as no evidence. */
    private Path plainLetter() throws IOException {
        String hash = HexFormat.of()
                .formatHex(Sha256.newDigest().digest(Forms.newWord().getBytes(UTF_8)));
        Path file = evidence.resolve("originals").resolve(Originals.nameOf(hash));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "我是来信人");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofDays(3))));
        return file;
    }

    /** That of the house, as much later as has passed. */
    private final class LaterClock extends Clock {

        @Override
        public Instant instant() {
            return clock.instant().plus(passed);
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
