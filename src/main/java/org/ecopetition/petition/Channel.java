package org.ecopetition.petition;

import java.util.List;
import java.util.stream.Stream;

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
    SITE_INSPECTION("S"),
    /** 其他途径; the letter in the number is ours. */
    OTHER("Q"),
    /** A list that does not say it in words anybody knows; never chosen by a person. */
    UNKNOWN("");

    private final String letter;

    Channel(String letter) {
        this.letter = letter;
    }

    /** The ways in that a person can choose. */
    public static List<Channel> choices() {
        return Stream.of(values()).filter(channel -> channel != UNKNOWN).toList();
    }

    /** The first letter of a case number issued for this channel. */
    public String letter() {
        return letter;
    }
}
