package org.ecopetition.briefing.document;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Font files (TrueType) for PDF files. Where none is named, the font inside the jar stands in, which looks like 黑体.
 *
 * @param xiaoBiaoSong for titles (方正小标宋简体)
 * @param fangSong for the text (仿宋_GB2312)
 * @param hei for headings and charts (黑体)
 * @param kai for the contents and the issuing office (楷体_GB2312)
 */
@Validated
@ConfigurationProperties("eco-petition.fonts")
public record FontSettings(
        Optional<Path> xiaoBiaoSong, Optional<Path> fangSong, Optional<Path> hei, Optional<Path> kai) {

    /** No font is named. */
    static final FontSettings NONE =
            new FontSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
