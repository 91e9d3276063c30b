package org.ecopetition.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.ecopetition.petition.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a picture in the copies that pages show: the picture alone, upright. */
class PictureCopiesTest {

    @TempDir
    private Path folder;

    private Path original;
    private Path view;
    private Path thumbnail;

    @BeforeEach
    void nameFiles() {
        original = folder.resolve("original");
        view = folder.resolve("view.jpg");
        thumbnail = folder.resolve("thumbnail.jpg");
    }

    @Test
    void dropsPlaceCameraAndWhateverFollowsThePicture() throws IOException, ImageProcessingException {
        byte[] taken = RealFiles.withCameraNotes(RealFiles.jpeg(800, 600, Color.RED), 1);
        Files.write(original, RealFiles.joined(taken, RealFiles.text("藏在后面的话")));
        assertThat(ImageMetadataReader.readMetadata(original.toFile()).getDirectoriesOfType(ExifDirectoryBase.class))
                .isNotEmpty();

        make(EvidenceKind.JPEG, 1);

        for (Path copy : new Path[] {view, thumbnail}) {
            Metadata left = ImageMetadataReader.readMetadata(copy.toFile());
            assertThat(left.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            byte[] bytes = Files.readAllBytes(copy);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("Exif", "藏在后面的话", "2023:06:30");
            assertThat(Arrays.copyOfRange(bytes, bytes.length - 2, bytes.length))
                    .containsExactly(0xFF, 0xD9);
        }
    }

    @Test
    void makesLargePicturesSmallAndLeavesSmallOnesTheirSize() throws IOException {
        Files.write(original, RealFiles.jpeg(5000, 3000, Color.RED));
        make(EvidenceKind.JPEG, 1);

        assertThat(sizeOf(view)).isEqualTo("1600x960");
        assertThat(sizeOf(thumbnail)).isEqualTo("360x216");

        Files.write(original, RealFiles.png(80, 60));
        make(EvidenceKind.PNG, 1);

        assertThat(sizeOf(view)).isEqualTo("80x60");
    }

    /** The left half of the file is red; where it is seen depends on how the camera was held. */
    @ParameterizedTest
    @CsvSource({
        "1,400x200,LEFT", "2,400x200,RIGHT", "3,400x200,RIGHT", "4,400x200,LEFT",
        "5,200x400,TOP", "6,200x400,TOP", "7,200x400,BOTTOM", "8,200x400,BOTTOM"
    })
    void turnsPicturesUpright(int orientation, String size, String side) throws IOException {
        Files.write(original, RealFiles.jpeg(400, 200, Color.RED));

        make(EvidenceKind.JPEG, orientation);

        assertThat(sizeOf(view)).isEqualTo(size);
        assertThat(redSideOf(view)).isEqualTo(side);
    }

    @Test
    void refusesWhatCannotBeDecodedAndLeavesNothing() throws IOException {
        byte[] jpeg = RealFiles.jpeg(400, 200, Color.RED);
        int frame = indexOf(jpeg, 0xC0);
        jpeg[frame + 9] = 77;
        Files.write(original, jpeg);

        assertThatThrownBy(() -> make(EvidenceKind.JPEG, 1)).isInstanceOf(Refusal.class);

        assertThat(folder.toFile().list()).containsExactly("original");
    }

    @Test
    void unpacksNothingButThePicture() throws IOException {
        BufferedImage palette = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(palette, "png", png);
        byte[] bomb = RealFiles.joined(RealFiles.text("Comment\0\0"), deflated(400_000_000));
        Files.write(original, RealFiles.withChunks(png.toByteArray(), RealFiles.chunk("zTXt", bomb)));

        StrippedPicture bare = StrippedPicture.of(original, EvidenceKind.PNG, folder);

        assertThat(Files.size(bare.path())).isLessThan(10_000);
        assertThat(PictureCopies.decoded(bare, EvidenceKind.PNG, Duration.ofSeconds(15))
                        .getWidth())
                .isEqualTo(40);
        bare.close();
    }

    @Test
    void stopsDecodingWhenTheTimeIsOver() throws IOException {
        Files.write(original, RealFiles.png(3000, 3000));

        try (StrippedPicture bare = StrippedPicture.of(original, EvidenceKind.PNG, folder)) {
            assertThatThrownBy(() -> PictureCopies.decoded(bare, EvidenceKind.PNG, Duration.ZERO))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(folder.toFile().list()).containsExactly("original");
    }

    @Test
    void letsALargePictureWaitForAnotherButNoOrdinaryOne() throws IOException {
        DecodingQueue turns = new DecodingQueue(Duration.ofMillis(50));
        List<String> done = new ArrayList<>();

        turns.take(48_000_000, () -> {
            turns.take(12_000_000, () -> done.add("ordinary"));
            assertThatThrownBy(() -> turns.take(60_000_000, () -> done.add("large")))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("evidence.file.busy");
        });
        turns.take(60_000_000, () -> done.add("later"));

        assertThat(done).containsExactly("ordinary", "later");
    }

    private static byte[] deflated(int zeros) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1_000_000];
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            for (int written = 0; written < zeros; written += block.length) {
                packed.write(block);
            }
        }
        return out.toByteArray();
    }

    private void make(EvidenceKind kind, int orientation) throws IOException {
        new PictureCopies().make(original, kind, orientation, view, thumbnail);
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int at = 0; at < jpeg.length - 1; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) marker) {
                return at;
            }
        }
        throw new AssertionError();
    }

    private static String sizeOf(Path picture) throws IOException {
        BufferedImage read = ImageIO.read(picture.toFile());
        return read.getWidth() + "x" + read.getHeight();
    }

    private static String redSideOf(Path picture) throws IOException {
        BufferedImage read = ImageIO.read(picture.toFile());
        int width = read.getWidth();
        int height = read.getHeight();
        if (width > height) {
            return isRed(read, width / 8, height / 2) ? "LEFT" : "RIGHT";
        }
        return isRed(read, width / 2, height / 8) ? "TOP" : "BOTTOM";
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color point = new Color(picture.getRGB(x, y));
        return point.getRed() > 200 && point.getGreen() < 80;
    }
}
