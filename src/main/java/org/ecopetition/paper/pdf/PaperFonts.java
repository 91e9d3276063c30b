package org.ecopetition.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The fonts of PDF files and charts: those that the settings name, and the one inside the jar for everything else. A font that
 * is named and cannot be used stops the start.
 */
@Component
public class PaperFonts {

    static final String IN_THE_JAR = "fonts/WenQuanZhengHei.ttf";

    /** The family of the font inside the jar, which takes every character that the named fonts lack. */
    static final String SUBSTITUTE = "WenQuanYi Zen Hei";

    private static final Logger log = LoggerFactory.getLogger(PaperFonts.class);

    private final Map<FontFace, TrueTypeFont> named = new EnumMap<>(FontFace.class);
    private final String substituteAt;
    private @Nullable TrueTypeFont substitute;

    @Autowired
    public PaperFonts(FontSettings settings) {
        this(settings, IN_THE_JAR);
    }

    /** @param substituteAt where the class path has the font for everything else */
    PaperFonts(FontSettings settings, String substituteAt) {
        this.substituteAt = substituteAt;
        settings.files().forEach((face, file) -> named.put(face, read(face, file)));
    }

    /** The font of a face, or the one inside the jar. */
    TrueTypeFont of(FontFace face) {
        TrueTypeFont font = named.get(face);
        return font == null ? substitute() : font;
    }

    /**
     * The font inside the jar.
     *
     * @throws Refusal when the jar was built without it
     */
    synchronized TrueTypeFont substitute() {
        TrueTypeFont font = substitute;
        if (font == null) {
            font = readSubstitute();
            substitute = font;
        }
        return font;
    }

    /** The font that draws a character: that of the face, else any other; none where no font has it. */
    Optional<TrueTypeFont> drawing(FontFace face, int character) {
        return List.of(List.of(of(face)), named.values(), List.of(substitute())).stream()
                .flatMap(Collection::stream)
                .filter(font -> glyph(font, character) != 0)
                .findFirst();
    }

    /** The number of a character's glyph; 0 where the font has none. */
    static int glyph(TrueTypeFont font, int character) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /** The characters of a text that no font has, each once and in their order. */
    public List<String> missingIn(String text) {
        LinkedHashSet<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(character -> !Character.isWhitespace(character)
                        && drawing(FontFace.FANG_SONG, character).isEmpty())
                .mapToObj(Character::toString)
                .forEach(missing::add);
        return List.copyOf(missing);
    }

    private static TrueTypeFont read(FontFace face, Path file) {
        try {
            return FontFile.read(file);
        } catch (IOException unusable) {
            throw new UnusableFont(face.setting(), file.toString(), unusable);
        }
    }

    private TrueTypeFont readSubstitute() {
        try (InputStream font = new ClassPathResource(substituteAt).getInputStream()) {
            return FontFile.read(font);
        } catch (IOException missing) {
            log.error("the font {} is not in the jar", substituteAt, missing);
            throw new Refusal("paper.font.missing", substituteAt);
        }
    }
}
