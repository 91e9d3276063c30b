package org.ecopetition.evidence.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How areas are written, read, compared and painted. */
class PictureMasksTest {

    @Test
    void readsWhatItWrote() {
        assertThat(read("12.50,40,10.00,8;0,0,100,100")).hasToString("12.5,40,10,8;0,0,100,100");
        assertThat(read("12.5,40,10,8;12.50,40.0,10,8").areas()).hasSize(1);
        assertThat(read("")).isEqualTo(PictureMasks.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,0",
                "1,2,0.00,4",
                "-1,2,3,4",
                "99,2,3,4",
                "1,99,3,4",
                "101,2,3,4",
                "NaN,2,3,4",
                "1e1,2,3,4",
                "Infinity,2,3,4",
                "1,2,3,4;",
                ";",
                "[{\"left\":1}]",
                "1,2,3,4 ",
                "1.234,2,3,4"
            })
    void readsNothingElse(String text) {
        assertThat(PictureMasks.read(text)).isEmpty();
    }

    @Test
    void knowsWhetherLessIsCovered() {
        PictureMasks before = read("10,10,20,20;50,50,5,5");

        assertThat(read("10,10,20,20;50,50,5,5;1,1,1,1").cover(before)).isTrue();
        assertThat(read("0,0,100,100").cover(before)).isTrue();
        assertThat(read("10,10,20,19.9;50,50,5,5").cover(before)).isFalse();
        assertThat(read("11,10,20,20;50,50,5,5").cover(before)).isFalse();
        assertThat(PictureMasks.NONE.cover(before)).isFalse();
        assertThat(PictureMasks.NONE.cover(PictureMasks.NONE)).isTrue();
    }

    @Test
    void coversWholeWhatLiesInItByAPart() {
        BufferedImage picture = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 10, 10);

        read("15,25,10,0.01").areas().forEach(area -> area.paint(brush, 10, 10));

        int covered = 0;
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                boolean isCovered = picture.getRGB(x, y) == Color.BLACK.getRGB();
                assertThat(isCovered).isEqualTo(y == 2 && (x == 1 || x == 2));
                covered += isCovered ? 1 : 0;
            }
        }
        assertThat(covered).isEqualTo(2);
    }

    private static PictureMasks read(String text) {
        return PictureMasks.read(text).orElseThrow();
    }
}
