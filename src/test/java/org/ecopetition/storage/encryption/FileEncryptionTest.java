package org.ecopetition.storage.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** How files are encrypted, and that they open whole, in their place, or not at all. */
class FileEncryptionTest {

    private static final String FIRST = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String SECOND =
            Base64.getEncoder().encodeToString("a key of thirty-two bytes it is!".getBytes(UTF_8));

    private static final int BLOCK = FileBlocks.SEALED;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void tellsAFileAgainByteForByte(int size) throws IOException {
        byte[] file = random(size);

        byte[] kept = encrypted(with(FIRST), file, "a");

        Resource opened = with(FIRST).opened(new ByteArrayResource(kept), "a");
        assertThat(opened.exists()).isTrue();
        assertThat(opened.contentLength()).isEqualTo(size);
        assertThat(opened.getContentAsByteArray()).isEqualTo(file);
        try (InputStream content = opened.getInputStream()) {
            assertThat(content.skip(size - 1L)).isEqualTo(Math.max(0, size - 1));
            assertThat(content.readAllBytes()).isEqualTo(Arrays.copyOfRange(file, Math.max(0, size - 1), size));
            assertThat(content.read()).isEqualTo(-1);
        }
    }

    @Test
    void showsNothingOfTheFileAndIsAnotherEachTime() throws IOException {
        byte[] file = "李某 13800000000 ".repeat(50).getBytes(UTF_8);

        byte[] kept = encrypted(with(FIRST), file, "a");

        assertThat(new String(kept, UTF_8)).doesNotContain("李某", "138");
        assertThat(kept).isNotEqualTo(encrypted(with(FIRST), file, "a"));
    }

    @Test
    void doesNotOpenElsewhereAlteredCutShortOrInAnotherOrder() throws IOException {
        byte[] kept = encrypted(with(FIRST), random(3 * FileBlocks.PLAIN), "a");
        int head = FileEncryption.HEAD;
        byte[] altered = kept.clone();
        altered[head + 70_000] ^= 1;
        byte[] salted = kept.clone();
        salted[head - 1] ^= 1;
        byte[] swapped = kept.clone();
        System.arraycopy(kept, head, swapped, head + BLOCK, BLOCK);
        System.arraycopy(kept, head + BLOCK, swapped, head, BLOCK);

        assertDoesNotOpen(kept, "b");
        assertDoesNotOpen(altered, "a");
        assertDoesNotOpen(salted, "a");
        assertDoesNotOpen(swapped, "a");
        assertDoesNotOpen(Arrays.copyOf(kept, head + 2 * BLOCK), "a");
        assertDoesNotOpen(Arrays.copyOf(kept, kept.length - 1), "a");
        assertDoesNotOpen(Arrays.copyOf(kept, kept.length + 1), "a");
        assertDoesNotOpen(Arrays.copyOf(kept, head), "a");
    }

    @Test
    void opensWithAFormerKeyAndKnowsThatItIsOne() throws IOException {
        byte[] former = encrypted(with(FIRST), random(10), "a");
        FileEncryption both = with(SECOND, FIRST);

        assertThat(both.isUnderPresentKey(new ByteArrayResource(former))).isFalse();
        assertThat(both.opened(new ByteArrayResource(former), "a").contentLength())
                .isEqualTo(10);
        assertThat(both.isUnderPresentKey(new ByteArrayResource(encrypted(both, random(10), "a"))))
                .isTrue();
        assertThatThrownBy(() ->
                        with(SECOND).opened(new ByteArrayResource(former), "a").getInputStream())
                .hasMessageContaining("is missing");
    }

    @Test
    void readsAFileFromBeforeAsItIs() throws IOException {
        Resource plain = new ByteArrayResource(random(100));

        assertThat(with(FIRST).opened(plain, "a").getContentAsByteArray()).isEqualTo(plain.getContentAsByteArray());
        assertThat(with(FIRST).isUnderPresentKey(plain)).isFalse();
        assertThat(encrypted(with(), plain.getContentAsByteArray(), "a")).isEqualTo(plain.getContentAsByteArray());
        assertThat(with().isUnderPresentKey(plain)).isTrue();
    }

    @Test
    void hasNothingThereWhereTheKeyIsLostForGood() throws IOException {
        byte[] kept = encrypted(with(FIRST), random(10), "a");
        String name =
                FileEncryption.keyIn(Arrays.copyOf(kept, FileEncryption.HEAD)).orElseThrow();
        FileEncryption without =
                new FileEncryption(new DataKeys(new DataKeySettings(List.of(SECOND), Path.of("none"), List.of(name))));

        Resource opened = without.opened(new ByteArrayResource(kept), "a");

        assertThat(opened.exists()).isFalse();
        assertThatThrownBy(opened::getInputStream)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is lost");
    }

    private static void assertDoesNotOpen(byte[] kept, String place) {
        Resource opened = with(FIRST).opened(new ByteArrayResource(kept), place);
        assertThatThrownBy(opened::getContentAsByteArray)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("altered or moved");
    }

    private static byte[] encrypted(FileEncryption encryption, byte[] file, String place) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        encryption.encrypt(new ByteArrayInputStream(file), out, place);
        return out.toByteArray();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static FileEncryption with(String... keys) {
        return new FileEncryption(new DataKeys(new DataKeySettings(List.of(keys), Path.of("none"), List.of())));
    }
}
