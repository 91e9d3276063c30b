package org.ecopetition.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Looks for a second face: a page, a program or an archive in a file that says it is something else. What telephones append
 * to their pictures (a second picture, a film, their own notes) is none.
 */
final class HiddenContent {

    /** How far programs look to guess what a file is. */
    private static final int SNIFFED = 4096;

    private static final List<String> MARKUP =
            List.of("<html", "<!doctype", "<script", "<svg", "<iframe", "<body", "<?php", "<?xml-stylesheet");

    /** How many characters behind a tag are readable where somebody wrote a page; in a picture's bytes hardly ever so many. */
    private static final int READABLE = 10;

    private static final int LONGEST_TAG = 16;

    private static final List<String> PROGRAMS =
            List.of("MZ", "\u007fELF", "#!", "PK\u0003\u0004", "Rar!", "7z\u00bc\u00af", "%PDF-", "<");

    /** The record that ends a ZIP archive (APPNOTE 4.3.16), and with it every JAR. */
    private static final int ARCHIVE_END = 0x504B0506;

    private static final int ARCHIVE_END_LENGTH = 22;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private HiddenContent() {}

    /** Whether the beginning of a file would be taken for a page. */
    static boolean atHead(ByteBuffer file) {
        return hasMarkup(textAt(file, 0));
    }

    /** Whether something else than the picture follows it. */
    static boolean behindPicture(ByteBuffer file, int end) {
        int start = end;
        while (start < file.limit() && file.get(start) == 0) {
            start++;
        }
        String trailer = textAt(file, start);
        return PROGRAMS.stream().anyMatch(trailer::startsWith) || hasMarkup(trailer);
    }

    /** Whether a page lies anywhere in the file, in its notes, among its points or behind them. */
    static boolean anywhere(ByteBuffer file) {
        for (int at = 0; at < file.limit() - READABLE; at++) {
            if (file.get(at) == '<' && isPage(file, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPage(ByteBuffer file, int at) {
        byte[] some = new byte[Math.min(LONGEST_TAG + READABLE, file.limit() - at)];
        file.get(at, some);
        String text = new String(some, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return MARKUP.stream()
                .filter(text::startsWith)
                .anyMatch(tag -> text.length() >= tag.length() + READABLE
                        && text.substring(tag.length(), tag.length() + READABLE)
                                .chars()
                                .allMatch(HiddenContent::isReadable));
    }

    private static boolean isReadable(int character) {
        return (character >= ' ' && character <= '~') || (character >= '\t' && character <= '\r');
    }

    /** Whether the file can be opened as an archive, too: such a record stands at its very end. */
    static boolean isArchive(ByteBuffer file) {
        int last = file.limit() - ARCHIVE_END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == ARCHIVE_END) {
                int comment = Byte.toUnsignedInt(file.get(at + COMMENT_LENGTH_AT))
                        | Byte.toUnsignedInt(file.get(at + COMMENT_LENGTH_AT + 1)) << Byte.SIZE;
                if (at + ARCHIVE_END_LENGTH + comment == file.limit()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasMarkup(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(lower::contains);
    }

    private static String textAt(ByteBuffer file, int at) {
        byte[] some = new byte[Math.min(SNIFFED, file.limit() - at)];
        file.get(at, some);
        return new String(some, StandardCharsets.ISO_8859_1);
    }
}
