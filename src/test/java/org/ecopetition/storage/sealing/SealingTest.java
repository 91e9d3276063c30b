package org.ecopetition.storage.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How words are sealed for the database, and with which keys they open. */
class SealingTest {

    private static final String FIRST = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECOND =
            Base64.getEncoder().encodeToString("a key of thirty-two bytes it is!".getBytes(UTF_8));

    @TempDir
    private Path folder;

    @Test
    void hidesWordsAndTellsThemAgainAtTheirPlaceAlone() {
        Sealing sealing = with(FIRST);

        String kept = sealing.seal("李某 13800000000", "r1");

        assertThat(kept).doesNotContain("138", "李").isNotEqualTo(sealing.seal("李某 13800000000", "r1"));
        assertThat(sealing.open(kept, "r1")).isEqualTo("李某 13800000000");
        assertThatThrownBy(() -> sealing.open(kept, "r2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing.open(kept.substring(0, kept.length() - 6) + "AAAA==", "r1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensWithAFormerKeyAndSealsWithTheFirst() {
        String former = with(FIRST).seal("words", "r1");
        Sealing both = with(SECOND, FIRST);

        assertThat(both.open(former, "r1")).isEqualTo("words");
        assertThat(with(SECOND).open(both.seal("words", "r1"), "r1")).isEqualTo("words");
        assertThatThrownBy(() -> with(SECOND).open(former, "r1")).hasMessageContaining("is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "sealed:x:y", "plain:words", ""})
    void leavesWordsReadableWhereThereIsNoKey(String words) {
        Sealing sealing = with();

        assertThat(sealing.open(sealing.seal(words, "r1"), "r1")).isEqualTo(words);
        assertThat(with(FIRST).open(sealing.seal(words, "r1"), "r1")).isEqualTo(words);
        assertThat(sealing.presentMark()).isEmpty();
    }

    @Test
    void opensTheEarliestRowsWhichNobodySealed() {
        assertThat(with(FIRST).open("13800000000", "r1")).isEqualTo("13800000000");
    }

    @Test
    void makesAKeyThatItsOwnerAloneReadsWhereTheEmbeddedDatabaseIs() throws IOException {
        Path file = folder.resolve("data").resolve("data-key");

        String kept = new Sealing(new DataKeys(new DataKeySettings(List.of(), file), true)).seal("words", "r1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new Sealing(new DataKeys(new DataKeySettings(List.of(), file), true)).open(kept, "r1"))
                .isEqualTo("words");
    }

    @Test
    void makesNoneWhereNodesShareADatabase() {
        Path file = folder.resolve("data-key");

        assertThat(new DataKeys(new DataKeySettings(List.of(), file), false).sealing())
                .isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatThrownBy(() -> with("AAAA")).hasMessageContaining("32 bytes");
    }

    private Sealing with(String... keys) {
        return new Sealing(new DataKeys(new DataKeySettings(List.of(keys), folder.resolve("none")), false));
    }
}
