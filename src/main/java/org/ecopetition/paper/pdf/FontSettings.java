package org.ecopetition.paper.pdf;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Font files (TrueType) for PDF files and charts. Where none is named, the font inside the jar stands in, which looks like 黑体.
 *
 * @param xiaoBiaoSong for titles (方正小标宋简体)
 * @param fangSong for the text (仿宋_GB2312)
 * @param hei for headings and charts (黑体)
 * @param kai for the contents and the issuing office (楷体_GB2312)
 */
@Validated
@ConfigurationProperties("eco-petition.fonts")
public record FontSettings(
        @Nullable Path xiaoBiaoSong,
        @Nullable Path fangSong,
        @Nullable Path hei,
        @Nullable Path kai) {

    /** The files that are named, by the face they stand for. */
    Map<FontFace, Path> files() {
        Map<FontFace, Path> files = new LinkedHashMap<>();
        put(files, FontFace.XIAO_BIAO_SONG, xiaoBiaoSong);
        put(files, FontFace.FANG_SONG, fangSong);
        put(files, FontFace.HEI, hei);
        put(files, FontFace.KAI, kai);
        return files;
    }

    private static void put(Map<FontFace, Path> files, FontFace face, @Nullable Path file) {
        if (file != null && !file.toString().isBlank()) {
            files.put(face, file);
        }
    }
}
