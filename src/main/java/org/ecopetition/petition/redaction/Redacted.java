package org.ecopetition.petition.redaction;

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
     * @param callers whether it is known to be the caller's own, which nobody repeats
     */
    public record Mark(Kind kind, String found, String replacement, boolean callers) {

        /** Whether no person may let it through: it points to somebody for certain. */
        public boolean neverPublic() {
            return callers || kind.certain;
        }
    }

    /** What a mark looks like. */
    public enum Kind {
        /** 居民身份证号. */
        IDENTITY_NUMBER(true),
        /** 电话. */
        PHONE(true),
        /** 电子邮箱. */
        EMAIL(true),
        /** 微信号、QQ 号、银行账号. */
        ACCOUNT(true),
        /** 车牌号. */
        NUMBER_PLATE(true),
        /** 楼栋门牌; a person may say that it is the polluter's. */
        DWELLING(false),
        /** 姓名; a person may say that it is none. */
        NAME(false);

        private final boolean certain;

        Kind(boolean certain) {
            this.certain = certain;
        }
    }
}
