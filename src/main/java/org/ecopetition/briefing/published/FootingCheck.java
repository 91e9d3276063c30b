package org.ecopetition.briefing.published;

import static org.ecopetition.briefing.published.PublishedColumn.CALLS;
import static org.ecopetition.briefing.published.PublishedColumn.CLOSED;
import static org.ecopetition.briefing.published.PublishedColumn.COUNT;
import static org.ecopetition.briefing.published.PublishedColumn.CUM_COUNT;
import static org.ecopetition.briefing.published.PublishedColumn.CUM_DECOMPOSED;
import static org.ecopetition.briefing.published.PublishedColumn.CUM_REGION;
import static org.ecopetition.briefing.published.PublishedColumn.DECOMPOSED_COUNT;
import static org.ecopetition.briefing.published.PublishedColumn.KEY_COUNT;
import static org.ecopetition.briefing.published.PublishedColumn.LETTERS;
import static org.ecopetition.briefing.published.PublishedColumn.POLLUTION_SPLIT;
import static org.ecopetition.briefing.published.PublishedColumn.POLLUTION_UNIT;
import static org.ecopetition.briefing.published.PublishedColumn.REGION_BASIS;
import static org.ecopetition.briefing.published.PublishedColumn.REGION_SPLIT;
import static org.ecopetition.briefing.published.PublishedColumn.REGION_SUM_CHECK;
import static org.ecopetition.briefing.published.PublishedColumn.STAGED_CLOSED;
import static org.ecopetition.briefing.published.PublishedColumn.TYPE_BASIS;
import static org.ecopetition.briefing.published.PublishedColumn.UNCLOSED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds up what was published about a batch. News is printed as it is printed, so a sum that does not foot is said beside the
 * figures and refuses none of them; regions may foot to the decomposed count, and shares sum to 100 % but for their rounding.
 */
public final class FootingCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One decimal is printed, so each share may be off by half of its last digit. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final PublishedEntry entry;
    private final List<FootingNote> notes = new ArrayList<>();

    private FootingCheck(PublishedEntry entry) {
        this.entry = entry;
    }

    public static List<FootingNote> of(PublishedEntry entry) {
        FootingCheck check = new FootingCheck(entry);
        check.namesTwice();
        check.regions();
        check.types();
        check.calls();
        check.parts();
        check.closing();
        check.cumulative();
        return List.copyOf(check.notes);
    }

    /** How regions were counted: as somebody said, or else as the figures show; empty where they show nothing. */
    public static Optional<CountedHow> regionsOf(PublishedEntry entry) {
        Optional<CountedHow> said = entry.said(REGION_BASIS);
        List<PublishedPart> parts = entry.parts(REGION_SPLIT);
        if (said.isPresent() || parts.isEmpty()) {
            return said;
        }
        BigDecimal sum = PublishedPart.sum(parts);
        if (parts.stream().anyMatch(part -> PublishedNumber.isShared(part.number()))) {
            return Optional.of(CountedHow.SHARED);
        }
        if (entry.number(DECOMPOSED_COUNT)
                .filter(number -> number.compareTo(sum) == 0)
                .isPresent()) {
            return Optional.of(CountedHow.DECOMPOSED);
        }
        return entry.number(COUNT).filter(count -> count.compareTo(sum) == 0).map(count -> CountedHow.WHOLE);
    }

    /** What types were counted of: as somebody said, or else as the figures show. */
    public static Optional<CountedHow> typesOf(PublishedEntry entry) {
        Optional<CountedHow> said = entry.said(TYPE_BASIS);
        List<PublishedPart> parts = entry.parts(POLLUTION_SPLIT);
        if (said.isPresent() || parts.isEmpty()) {
            return said;
        }
        BigDecimal sum = PublishedPart.sum(parts);
        if (arePerCent(entry)) {
            return isHundred(sum, parts.size())
                    ? Optional.of(CountedHow.MENTIONS)
                    : Optional.of(CountedHow.PETITIONS).filter(how -> sum.compareTo(HUNDRED) > 0);
        }
        return entry.number(COUNT)
                .filter(count -> count.compareTo(sum) <= 0)
                .map(count -> count.compareTo(sum) < 0 ? CountedHow.MENTIONS : CountedHow.PETITIONS);
    }

    /** Whether the types are given in per cent. */
    public static boolean arePerCent(PublishedEntry entry) {
        return entry.word(POLLUTION_UNIT).contains("%")
                || entry.word(POLLUTION_UNIT).contains("％")
                || entry.word(POLLUTION_SPLIT).matches("(?s).*\\d[%％].*");
    }

    private void namesTwice() {
        for (PublishedColumn column : List.of(REGION_SPLIT, POLLUTION_SPLIT)) {
            Set<String> met = new HashSet<>();
            entry.parts(column).stream()
                    .map(PublishedPart::name)
                    .filter(name -> !met.add(name))
                    .distinct()
                    .forEach(name -> notes.add(FootingNote.warning(column, "published.warn.twice", name)));
        }
    }

    private void regions() {
        List<PublishedPart> parts = entry.parts(REGION_SPLIT);
        Optional<BigDecimal> count = entry.number(COUNT);
        if (parts.isEmpty() || count.isEmpty()) {
            return;
        }
        BigDecimal sum = PublishedPart.sum(parts);
        Optional<BigDecimal> decomposed = entry.number(DECOMPOSED_COUNT);
        boolean isCount = count.get().compareTo(sum) == 0;
        boolean isDecomposed =
                decomposed.filter(number -> number.compareTo(sum) == 0).isPresent();
        Optional<CountedHow> said = entry.said(REGION_BASIS);
        boolean foots = said.map(how -> how == CountedHow.DECOMPOSED ? isDecomposed : isCount)
                .orElse(isCount || isDecomposed);
        // whole in each region it touches: more than petitions, never fewer
        boolean isMoreAsSaid =
                said.filter(how -> how == CountedHow.WHOLE).isPresent() && sum.compareTo(count.get()) > 0;
        if (!foots && !isMoreAsSaid) {
            notes.add(FootingNote.warning(
                    REGION_SPLIT,
                    decomposed.isPresent() ? "published.warn.regions-both" : "published.warn.regions",
                    plain(sum),
                    plain(count.get()),
                    decomposed.map(FootingCheck::plain).orElse("")));
        } else if (!isCount) {
            notes.add(FootingNote.remark(
                    REGION_SPLIT,
                    isDecomposed ? "published.note.decomposed" : "published.note.whole",
                    plain(sum),
                    plain(count.get())));
        }
        if (entry.word(REGION_SUM_CHECK).matches("[=＝✓√]|相符|一致") && !isCount) {
            notes.add(
                    FootingNote.warning(REGION_SUM_CHECK, "published.warn.sum-check", plain(sum), plain(count.get())));
        }
    }

    private void types() {
        List<PublishedPart> parts = entry.parts(POLLUTION_SPLIT);
        if (parts.isEmpty()) {
            return;
        }
        BigDecimal sum = PublishedPart.sum(parts);
        Optional<CountedHow> said = entry.said(TYPE_BASIS);
        if (arePerCent(entry)) {
            boolean mayBeMore = said.filter(how -> how == CountedHow.PETITIONS).isPresent();
            if (!isHundred(sum, parts.size()) && !(mayBeMore && sum.compareTo(HUNDRED) > 0)) {
                notes.add(FootingNote.warning(POLLUTION_SPLIT, "published.warn.per-cent", plain(sum)));
            }
            return;
        }
        entry.number(COUNT)
                .filter(count -> sum.compareTo(count) < 0)
                .ifPresent(count -> notes.add(
                        FootingNote.warning(POLLUTION_SPLIT, "published.warn.types", plain(sum), plain(count))));
    }

    private void calls() {
        Optional<BigDecimal> calls = entry.number(CALLS);
        Optional<BigDecimal> letters = entry.number(LETTERS);
        Optional<BigDecimal> count = entry.number(COUNT);
        if (calls.isPresent() && letters.isPresent() && count.isPresent()) {
            BigDecimal sum = calls.get().add(letters.get());
            if (sum.compareTo(count.get()) != 0) {
                notes.add(FootingNote.warning(
                        CALLS,
                        "published.warn.calls",
                        plain(calls.get()),
                        plain(letters.get()),
                        plain(sum),
                        plain(count.get())));
            }
        }
    }

    /** What cannot be more than what it is part of. */
    private void parts() {
        mustNotExceed(KEY_COUNT, COUNT);
        mustNotExceed(COUNT, DECOMPOSED_COUNT);
        mustNotExceed(COUNT, CUM_COUNT);
        mustNotExceed(CUM_COUNT, CUM_DECOMPOSED);
        mustNotExceed(PublishedColumn.DECOMPOSED_KEY, DECOMPOSED_COUNT);
        mustNotExceed(PublishedColumn.CUM_KEY, CUM_COUNT);
    }

    private void mustNotExceed(PublishedColumn part, PublishedColumn whole) {
        Optional<BigDecimal> less = entry.number(part);
        Optional<BigDecimal> more = entry.number(whole);
        if (less.isPresent() && more.isPresent() && less.get().compareTo(more.get()) > 0) {
            notes.add(FootingNote.warning(
                    part, "published.warn.exceeds." + whole.code(), plain(less.get()), plain(more.get())));
        }
    }

    private void closing() {
        List<PublishedColumn> states = List.of(CLOSED, STAGED_CLOSED, UNCLOSED);
        boolean isOfTheWholeRound =
                states.stream().anyMatch(state -> entry.word(state).contains("累计"));
        List<BigDecimal> counts =
                states.stream().flatMap(state -> entry.number(state).stream()).toList();
        Optional<BigDecimal> count = entry.number(COUNT);
        if (isOfTheWholeRound || counts.isEmpty() || count.isEmpty()) {
            return;
        }
        BigDecimal sum = counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isWrong =
                counts.size() == states.size() ? sum.compareTo(count.get()) != 0 : sum.compareTo(count.get()) > 0;
        if (isWrong) {
            notes.add(FootingNote.warning(CLOSED, "published.warn.closing", plain(sum), plain(count.get())));
        }
    }

    /** The cumulative figures by region are often the first few only, so fewer than the whole is no fault. */
    private void cumulative() {
        BigDecimal sum = PublishedPart.sum(entry.parts(CUM_REGION));
        Stream.of(CUM_COUNT, CUM_DECOMPOSED)
                .flatMap(column -> entry.number(column).stream())
                .reduce(BigDecimal::max)
                .filter(most -> sum.compareTo(most) > 0)
                .ifPresent(most -> notes.add(
                        FootingNote.warning(CUM_REGION, "published.warn.cum-region", plain(sum), plain(most))));
    }

    private static boolean isHundred(BigDecimal sum, int parts) {
        BigDecimal off = ROUNDING.multiply(BigDecimal.valueOf(Math.max(parts, 2)));
        return sum.subtract(HUNDRED).abs().compareTo(off) <= 0;
    }

    /** A number as a page shows it. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
