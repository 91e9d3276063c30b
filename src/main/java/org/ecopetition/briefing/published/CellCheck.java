package org.ecopetition.briefing.published;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Refusal;

/** Looks at each cell of a published entry by itself: what no published figure can say is refused where it stands. */
final class CellCheck {

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_ROUND = 200;
    private static final int LONGEST_BATCH = 100;
    private static final int LONGEST = 2000;
    private static final int SHORTEST_SOURCE = 4;
    private static final int EARLIEST = 2000;

    private final PublishedEntry entry;
    private final LocalDate today;

    CellCheck(PublishedEntry entry, LocalDate today) {
        this.entry = entry;
        this.today = today;
    }

    List<CellFault> faults() {
        List<CellFault> faults = new ArrayList<>();
        for (PublishedColumn column : PublishedColumn.values()) {
            faultOf(column).ifPresent(reason -> faults.add(new CellFault(column, reason)));
        }
        return faults;
    }

    private Optional<Refusal> faultOf(PublishedColumn column) {
        String words = entry.word(column);
        if (words.isEmpty()) {
            return column.isNeeded() ? refusal("published.fault.needed") : Optional.empty();
        }
        if (TypedText.hasUnprintable(words) || words.indexOf('\uFFFD') >= 0) {
            return refusal("published.fault.unprintable");
        }
        int longest = longestOf(column);
        if (words.length() > longest) {
            return refusal("published.fault.long", longest, words.length());
        }
        return switch (column.kind()) {
            case COUNT, MONEY ->
                Optional.ofNullable(PublishedNumber.of(column, words).fault())
                        .map(fault -> new Refusal("published.fault." + fault, shortened(words)));
            case SPLIT -> splitFault(words);
            case DAY -> dayFault(words);
            case CHOICE -> entry.said(column).isPresent() ? Optional.empty() : refusal("published.fault.choice");
            case NAME, SHORT -> lineFault(column, words);
            case WORDS -> Optional.empty();
        };
    }

    private Optional<Refusal> splitFault(String words) {
        return PublishedPart.read(words).isPresent()
                ? Optional.empty()
                : refusal("published.fault.split", shortened(words));
    }

    private Optional<Refusal> dayFault(String words) {
        Optional<LocalDate> day = entry.day();
        if (day.isEmpty() || day.get().getYear() < EARLIEST) {
            return refusal("published.fault.day", shortened(words));
        }
        return day.get().isAfter(today) ? refusal("published.fault.ahead", day.get()) : Optional.empty();
    }

    private static Optional<Refusal> lineFault(PublishedColumn column, String words) {
        if (words.indexOf('\n') >= 0) {
            return refusal("published.fault.one-line");
        }
        boolean isSource = column == PublishedColumn.SOURCE_URL;
        boolean saysSomething =
                words.codePoints().anyMatch(Character::isLetter) && (!isSource || words.length() >= SHORTEST_SOURCE);
        return saysSomething || column == PublishedColumn.BATCH_NO
                ? Optional.empty()
                : refusal(isSource ? "published.fault.source" : "published.fault.name", shortened(words));
    }

    private static int longestOf(PublishedColumn column) {
        return switch (column) {
            case INSPECTION, AREA -> LONGEST_ROUND;
            case BATCH_NO, LEVEL, ROW -> LONGEST_BATCH;
            default -> column.kind() == PublishedColumn.Kind.NAME ? LONGEST_NAME : LONGEST;
        };
    }

    private static String shortened(String words) {
        return Excerpt.of(words, 40);
    }

    private static Optional<Refusal> refusal(String code, Object... named) {
        return Optional.of(new Refusal(code, named));
    }
}
