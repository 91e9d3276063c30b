package org.ecopetition.petition.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Channel;

/**
 * A number as an inspection team wrote it (受理编号), with what can be read from it.
 *
 * <p>The usual form is channel letter, round and area (or the six digits of the region in 2018), day and daily sequence, for
 * example {@code D3HN202406020040} or {@code X430000201811130011}; an asterisk, or 加星, at the end marks a key item (重点件). Many
 * numbers are irregular ({@code D07062}, {@code 访受〔2021〕0517031号}): they are kept as they are.
 *
 * @param bare the number without blanks and without the key marker
 * @param keyMarked whether an asterisk ended it
 */
public record RawNumber(String bare, boolean keyMarked) {

    private static final Pattern KEY_MARKER = Pattern.compile("(\\([*★☆]\\)|[*★☆∗⁎✱]|\\(?加星件?\\)?)$");
    private static final Pattern USUAL =
            Pattern.compile("S?(?<channel>[DXHWSQ])(?:[0-9][A-Z]{2}|\\d{6})(?<day>20\\d{6})\\d{3,5}");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]+");
    private static final Pattern OPENING = Pattern.compile("[\\[【〖]");
    private static final Pattern CLOSING = Pattern.compile("[]】〗]");
    private static final Pattern SEPARATOR = Pattern.compile("[\\p{Pd}\u2212_.,、/·:]");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,3}");
    private static final Pattern CHINESE_CHANNEL = Pattern.compile(".*?(?<channel>电|信)\\d+$");

    /**
     * Reads a number. Full-width signs count as the plain ones; blanks, kinds of dashes and of brackets, and the size of the
     * letters of a usual number make no other number.
     */
    public static RawNumber of(String typed) {
        String plain = TypedText.plain(typed);
        Matcher marker = KEY_MARKER.matcher(plain);
        return marker.find()
                ? new RawNumber(alike(plain.substring(0, marker.start())), true)
                : new RawNumber(alike(plain), false);
    }

    private static String alike(String plain) {
        String unquoted = plain.startsWith("'") ? plain.substring(1) : plain;
        String dashes = DASH.matcher(unquoted).replaceAll("-");
        String brackets =
                CLOSING.matcher(OPENING.matcher(dashes).replaceAll("〔")).replaceAll("〕");
        String usual = SEPARATOR.matcher(unquoted).replaceAll("").toUpperCase(Locale.ROOT);
        return USUAL.matcher(usual).matches() ? usual : brackets;
    }

    /** Whether a spreadsheet program made it a number of few digits ({@code 2.02308E+11}): the others are lost. */
    public boolean hasLostDigits() {
        return SCIENTIFIC.matcher(bare).matches();
    }

    /** Whether it has the usual form, so that its first letter and its day can be trusted. */
    public boolean isUsual() {
        return USUAL.matcher(bare).matches();
    }

    public Optional<Channel> channel() {
        Matcher usual = USUAL.matcher(bare);
        if (usual.matches()) {
            return Arrays.stream(Channel.values())
                    .filter(channel -> channel.letter().equals(usual.group("channel")))
                    .findFirst();
        }
        Matcher chinese = CHINESE_CHANNEL.matcher(bare);
        return chinese.matches()
                ? Optional.of(chinese.group("channel").equals("电") ? Channel.PHONE : Channel.LETTER)
                : Optional.empty();
    }

    /** The day of the call or letter. */
    public Optional<LocalDate> day() {
        Matcher usual = USUAL.matcher(bare);
        try {
            return usual.matches()
                    ? Optional.of(LocalDate.parse(usual.group("day"), DateTimeFormatter.BASIC_ISO_DATE))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
