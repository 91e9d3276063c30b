package org.ecopetition.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ecopetition.petition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Fonts as operators name them, rightly and wrongly. */
class PaperFontsTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheFontOfTheJarWhereNoneIsNamed() {
        PaperFonts fonts = new PaperFonts(new FontSettings(null, null, null, null));

        assertThat(fonts.of(FontFace.FANG_SONG)).isSameAs(fonts.substitute());
        assertThat(fonts.missingIn("益阳市 24个\n（环保类20个）★▲【】“”－，。；：、！？①⑴㎡℃—…·○〇")).isEmpty();
    }

    @Test
    void takesTheFontThatIsNamed() throws IOException {
        Path font = folder.resolve("fang-song.ttf");
        try (InputStream some = new ClassPathResource(PaperFonts.IN_THE_JAR).getInputStream()) {
            Files.copy(some, font);
        }
        PaperFonts fonts = new PaperFonts(new FontSettings(null, font, null, null));

        assertThat(fonts.of(FontFace.FANG_SONG)).isNotSameAs(fonts.substitute());
        assertThat(fonts.of(FontFace.HEI)).isSameAs(fonts.substitute());
    }

    @Test
    void takesWhatANamedFontLacksFromTheOthers() throws IOException {
        Path latin = folder.resolve("latin.ttf");
        try (InputStream some =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(Objects.requireNonNull(some), latin);
        }
        PaperFonts fonts = new PaperFonts(new FontSettings(null, latin, null, null));

        assertThat(fonts.drawing(FontFace.FANG_SONG, 'A')).contains(fonts.of(FontFace.FANG_SONG));
        assertThat(fonts.drawing(FontFace.FANG_SONG, '益')).contains(fonts.substitute());
        assertThat(fonts.missingIn("益阳")).isEmpty();
    }

    @Test
    void stopsTheStartWhenAFontIsMissing() {
        assertRefused("eco-petition.fonts.kai", new FontSettings(null, null, null, folder.resolve("none.ttf")));
    }

    @Test
    void stopsTheStartWhenAFileIsNoFont() throws IOException {
        Path text = Files.writeString(folder.resolve("text.ttf"), "not a font, whatever its name says");
        Path broken = Files.write(folder.resolve("broken.ttc"), new byte[] {'t', 't', 'c', 'f', 0, 1, 0, 0, 0, 0});

        assertRefused("eco-petition.fonts.hei", new FontSettings(null, null, text, null));
        assertRefused("eco-petition.fonts.xiao-biao-song", new FontSettings(broken, null, null, null));
        assertRefused("eco-petition.fonts.fang-song", new FontSettings(null, folder, null, null));
    }

    @Test
    void saysThatTheJarWasBuiltWithoutItsFont() {
        PaperFonts fonts = new PaperFonts(new FontSettings(null, null, null, null), "fonts/none.ttf");

        assertThatThrownBy(fonts::substitute)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("paper.font.missing"));
    }

    private static void assertRefused(String setting, FontSettings settings) {
        assertThatThrownBy(() -> new PaperFonts(settings)).isInstanceOfSatisfying(UnusableFont.class, unusable -> {
            assertThat(unusable.setting()).isEqualTo(setting);
            assertThat(new UnusableFontReport().analyze(unusable, unusable).getDescription())
                    .contains("字体文件", setting);
        });
    }
}
