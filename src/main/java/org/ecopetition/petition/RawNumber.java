package org.ecopetition.petition;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as an inspection team wrote it (受理编号), with what can be read from it.
 *
 * <p>The usual form is channel letter, round and area (or the six digits of the region in 2018), day and daily sequence, for
 * example {@code D3HN202406020040} or {@code X430000201811130011}; an asterisk at the end marks a key item (重点件). Many
 * numbers are irregular ({@code D07062}, {@code 访受〔2021〕0517031号}): they are kept as they are.
 *
 * @param bare the number without blanks and without the key marker
 * @param keyMarked whether an asterisk ended it
 */
record RawNumber(String bare, boolean keyMarked) {

    private static final Pattern KEY_MARKER = Pattern.compile("\\s*(\\(\\s*[*★]\\s*\\)|[*★])$");
    private static final Pattern USUAL =
            Pattern.compile("S?(?<channel>[DXHWS])(?:[0-9][A-Z]{2}|\\d{6})(?<day>20\\d{6})\\d{3,5}");
    private static final Pattern CHINESE_CHANNEL = Pattern.compile(".*?(?<channel>电|信)\\d+$");

    /** Reads a number; full-width letters, digits and brackets count as the plain ones. */
    static RawNumber of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher marker = KEY_MARKER.matcher(plain);
        return marker.find()
                ? new RawNumber(plain.substring(0, marker.start()).strip(), true)
                : new RawNumber(plain, false);
    }

    /** Whether it has the usual form, so that its first letter and its day can be trusted. */
    boolean isUsual() {
        return USUAL.matcher(bare).matches();
    }

    Optional<Channel> channel() {
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
    Optional<LocalDate> day() {
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
