package org.ecopetition.storage.encryption;

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

/** How words are encrypted for the database, and with which keys they open. */
class FieldEncryptionTest {

    private static final String FIRST = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECOND =
            Base64.getEncoder().encodeToString("a key of thirty-two bytes it is!".getBytes(UTF_8));

    @TempDir
    private Path folder;

    @Test
    void hidesWordsAndTellsThemAgainAtTheirPlaceAlone() {
        FieldEncryption encryption = with(FIRST);

        String kept = encryption.encrypt("李某 13800000000", "r1");

        assertThat(kept).doesNotContain("138", "李").isNotEqualTo(encryption.encrypt("李某 13800000000", "r1"));
        assertThat(encryption.decrypt(kept, "r1")).isEqualTo("李某 13800000000");
        assertThatThrownBy(() -> encryption.decrypt(kept, "r2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> encryption.decrypt(kept.substring(0, kept.length() - 6) + "AAAA==", "r1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensWithAFormerKeyAndSealsWithTheFirst() {
        String former = with(FIRST).encrypt("words", "r1");
        FieldEncryption both = with(SECOND, FIRST);

        assertThat(both.decrypt(former, "r1")).isEqualTo("words");
        assertThat(with(SECOND).decrypt(both.encrypt("words", "r1"), "r1")).isEqualTo("words");
        assertThat(both.encryptAnew(former, "r1"))
                .hasValueSatisfying(
                        anew -> assertThat(with(SECOND).decrypt(anew, "r1")).isEqualTo("words"));
        assertThatThrownBy(() -> with(SECOND).decrypt(former, "r1")).hasMessageContaining("is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "encrypted:x:y", "plain:words", ""})
    void leavesWordsReadableWhereThereIsNoKey(String words) {
        FieldEncryption encryption = with();

        assertThat(encryption.decrypt(encryption.encrypt(words, "r1"), "r1")).isEqualTo(words);
        assertThat(with(FIRST).decrypt(encryption.encrypt(words, "r1"), "r1")).isEqualTo(words);
        assertThat(encryption.presentMark()).isEmpty();
    }

    @Test
    void opensTheEarliestRowsWhichNobodySealed() {
        assertThat(with(FIRST).decrypt("13800000000", "r1")).isEqualTo("13800000000");
    }

    @Test
    void makesAKeyThatItsOwnerAloneReadsWhereTheEmbeddedDatabaseIs() throws IOException {
        Path file = folder.resolve("data").resolve("data-key");

        DataKeys made = keys(file);
        made.makeFirst();
        String kept = new FieldEncryption(made).encrypt("words", "r1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new FieldEncryption(keys(file)).decrypt(kept, "r1")).isEqualTo("words");
    }

    @Test
    void hearsOfANewKeyInTheFileAndOpensWhatTheFormerEncrypted() {
        Path file = folder.resolve("data-key");
        DataKeys running = keys(file);
        String former = running.make();
        String kept = new FieldEncryption(running).encrypt("words", "r1");

        String present = keys(file).make();

        assertThat(running.present()).contains(present);
        assertThat(running.all()).containsOnlyKeys(present, former);
        assertThat(new FieldEncryption(running).decrypt(kept, "r1")).isEqualTo("words");
    }

    @Test
    void saysThatWordsAreUnreadableWhereTheirKeyIsGivenUp() {
        String kept = with(FIRST).encrypt("words", "r1");
        String name = kept.split(":", -1)[1];

        DataKeys without = new DataKeys(new DataKeySettings(List.of(SECOND), folder.resolve("none"), List.of(name)));

        assertThat(new FieldEncryption(without).decrypt(kept, "r1")).isEqualTo(FieldEncryption.UNREADABLE);
        assertThat(new FieldEncryption(without).encryptAnew(kept, "r1"))
                .as("left as it is, until its key is found")
                .isEmpty();
    }

    @Test
    void refusesAKeyThatIsTooShort() {
        assertThatThrownBy(() -> with("AAAA")).hasMessageContaining("32 bytes");
    }

    private FieldEncryption with(String... keys) {
        return new FieldEncryption(new DataKeys(new DataKeySettings(List.of(keys), folder.resolve("none"), List.of())));
    }

    private static DataKeys keys(Path file) {
        return new DataKeys(new DataKeySettings(List.of(), file, List.of()));
    }
}
