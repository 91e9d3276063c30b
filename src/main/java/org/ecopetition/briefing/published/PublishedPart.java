package org.ecopetition.briefing.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.organisation.TypedText;

/**
 * A part of a published split: {@code 长沙252(+1)} is Changsha with 252, one more when decomposed.
 *
 * @param remark what stands behind the number in brackets, without them
 */
public record PublishedPart(String name, BigDecimal number, String remark) {

    private static final Pattern PART =
            Pattern.compile("(.*[^\\d.])(\\d{1,9}(?:\\.\\d{1,6})?)(?:%|件次|[件个起宗])?(?:\\(([^()]*)\\))?");

    /**
     * Reads a split; its parts are separated by semicolons or lines, or else by commas.
     *
     * @return empty when one of them is no name with a number
     */
    static Optional<List<PublishedPart>> read(String words) {
        String narrow = TypedText.visible(words)
                .replace('；', ';')
                .replace('\n', ';')
                .replace('，', ',')
                .replace('、', ',')
                .replace('。', ';')
                .replace('（', '(')
                .replace('）', ')')
                .replace('＋', '+')
                .replace('％', '%')
                .replace('：', ':');
        List<PublishedPart> parts = new ArrayList<>();
        for (String written : narrow.split(narrow.contains(";") ? ";" : ",(?![^(]*\\))", -1)) {
            if (written.isBlank()) {
                continue;
            }
            Matcher part = PART.matcher(TypedText.plain(written));
            if (!part.matches() || part.group(1).matches(".*[-−负~]:?|[^\\p{L}]*")) {
                return Optional.empty();
            }
            parts.add(new PublishedPart(
                    part.group(1).replaceFirst(":$", ""),
                    new BigDecimal(part.group(2)),
                    part.group(3) == null ? "" : part.group(3)));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    static BigDecimal sum(List<PublishedPart> parts) {
        return parts.stream().map(PublishedPart::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
