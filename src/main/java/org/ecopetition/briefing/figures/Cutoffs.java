package org.ecopetition.briefing.figures;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a cut-off (截止时间) as people and programs write it. */
@Component
public class Cutoffs {

    private final FigureCounts book;
    private final Programmes programmes;
    private final ProgrammeDesk desk;
    private final Clock clock;

    Cutoffs(FigureCounts book, Programmes programmes, ProgrammeDesk desk, Clock clock) {
        this.book = book;
        this.programmes = programmes;
        this.desk = desk;
        this.clock = clock;
    }

    /** Today's round as of now or, while nothing has come in of it, the last one of which something did. */
    public Cutoff now() {
        Cutoff now = of(null, null, null);
        return book.hasPetitions(now.programme())
                ? now
                : desk.all().stream()
                        .map(Programme::code)
                        .filter(book::hasPetitions)
                        .findFirst()
                        .map(code -> new Cutoff(code, now.asOf(), now.knownAt()))
                        .orElse(now);
    }

    /**
     * The cut-off of a round.
     *
     * @param programme code of the round; where absent the one whose stay covers the day of the cut-off
     * @param asOf with or without an offset, China's where absent; now where absent
     * @param knownAt now where absent
     * @throws Refusal when a time cannot be read, lies ahead or before the round, or nobody can have known
     */
    public Cutoff of(@Nullable String programme, @Nullable String asOf, @Nullable String knownAt) {
        Instant now = clock.instant();
        Instant of = time(asOf).orElse(now);
        Instant known = time(knownAt).orElse(now);
        if (of.isAfter(now) || known.isAfter(now)) {
            throw new Refusal("figures.ahead", of.isAfter(now) ? said(of) : said(known));
        }
        if (of.isBefore(Cutoff.EARLIEST)) {
            throw new Refusal("figures.too-early");
        }
        if (known.isBefore(of)) {
            throw new Refusal("figures.known-before", said(of), said(known));
        }
        LocalDate day = LocalDate.ofInstant(of, clock.getZone());
        Programme round = programme == null || programme.isBlank()
                ? programmes.of(day)
                : desk.find(programme).orElseThrow(() -> new Refusal("figures.unknown-round", programme));
        LocalDate begin = round.stayFrom();
        if (begin != null && day.isBefore(begin)) {
            throw new Refusal("figures.before-round", said(of), begin.toString());
        }
        return new Cutoff(round.code(), of, known);
    }

    /** Whether the round had begun by the cut-off; before, there is nothing to ask. */
    public boolean isInRound(Cutoff cutoff) {
        LocalDate day = LocalDate.ofInstant(cutoff.asOf(), clock.getZone());
        return desk.find(cutoff.programme())
                .map(Programme::stayFrom)
                .filter(day::isBefore)
                .isEmpty();
    }

    private Optional<Instant> time(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        // a plus sign in an address arrives as a blank
        String written = typed.strip()
                .replaceFirst("(?<=[:.]\\d{2,9}) (?=\\d\\d:?\\d\\d$)", "+")
                .replace(' ', 'T');
        try {
            return Optional.of(
                    written.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                            ? OffsetDateTime.parse(written).toInstant()
                            : LocalDateTime.parse(written)
                                    .atZone(clock.getZone())
                                    .toInstant());
        } catch (DateTimeException unreadable) {
            throw new Refusal("figures.unreadable-time", Excerpt.of(typed, 40));
        }
    }

    private String said(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime().toString();
    }
}
