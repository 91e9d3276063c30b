package org.ecopetition.petition;

import java.util.List;

/**
 * A text without what looks like personal data.
 *
 * @param marks what was found and by what it was replaced, in the order of the text
 */
public record Redacted(String text, List<Mark> marks) {

    /**
     * One place that looks like personal data.
     *
     * @param kind key of the word people read: {@code PHONE}, {@code NAME} …
     */
    public record Mark(Kind kind, String found, String replacement) {}

    /** What a mark looks like. */
    public enum Kind {
        /** 居民身份证号. */
        IDENTITY_NUMBER,
        /** 电话. */
        PHONE,
        /** 电子邮箱. */
        EMAIL,
        /** 车牌号. */
        NUMBER_PLATE,
        /** 楼栋门牌. */
        DWELLING,
        /** 姓名. */
        NAME
    }
}
