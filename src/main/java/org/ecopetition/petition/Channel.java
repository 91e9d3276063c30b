package org.ecopetition.petition;

/** The way a petition came in (来源). */
public enum Channel {
    /** 来电. */
    PHONE("D"),
    /** 来信. */
    LETTER("X"),
    /** 12345 热线; the letter in the number is ours. */
    HOTLINE_12345("H"),
    /** 网络; the letter in the number is ours. */
    ONLINE("W"),
    /** 督察现场发现, without any caller; the letter in the number is ours. */
    SITE_INSPECTION("S");

    private final String letter;

    Channel(String letter) {
        this.letter = letter;
    }

    /** The first letter of a case number issued for this channel. */
    String letter() {
        return letter;
    }
}
