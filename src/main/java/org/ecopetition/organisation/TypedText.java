package org.ecopetition.organisation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one rule for what people type, paste or send: signs that nobody sees (blanks without width, marks of direction and of
 * byte order, soft hyphens, variants of a sign) never make another text, number or search; signs that no database keeps are
 * told to whoever typed them.
 */
public final class TypedText {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164\\uFFA0\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WIDE = Pattern.compile("[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]");
    private static final int WIDER_BY = 0xFEE0;

    private TypedText() {}

    /** A text as a reader sees it, with one kind of line end and no blanks around. */
    public static String visible(String typed) {
        return trimmed(
                INVISIBLE.matcher(typed).replaceAll("").replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** What a number, code or word is compared by: no blanks, and full-width signs as the plain ones. */
    public static String plain(String typed) {
        String narrow = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(""), Normalizer.Form.NFKC);
        return BLANK.matcher(CONTROL.matcher(narrow).replaceAll("")).replaceAll("");
    }

    /** What is looked for: words parted by one blank, digits and letters narrow. */
    public static String searched(String typed) {
        String seen = CONTROL.matcher(visible(typed)).replaceAll(" ");
        String narrow = WIDE.matcher(seen)
                .replaceAll(sign -> Character.toString(sign.group().charAt(0) - WIDER_BY));
        return BLANK.matcher(narrow).replaceAll(" ").strip();
    }

    /** Whether it holds control characters, halves of characters or what stands for damaged ones; lines and tabs are none. */
    public static boolean hasUnprintable(String text) {
        return text.codePoints().anyMatch(TypedText::isUnprintable);
    }

    /** The text with one kind of line end, without what no paper, page or file can show. */
    public static String printable(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(character -> !isUnprintable(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnprintable(int character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        int type = Character.getType(character);
        return !layout && (type == Character.CONTROL || type == Character.SURROGATE || (character & 0xFFFE) == 0xFFFE);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }
}
