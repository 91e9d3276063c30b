package org.ecopetition.briefing.figures;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sentences as the news of a round prints them, ready to be copied: today's batch, all since the start, closing and enforcement. */
@Service
@Transactional(readOnly = true)
public class ReadySentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);
    /** What the news says of enforcement, in its order; what was not done is not said. */
    private static final List<Measure> ENFORCED = List.of(
            Measure.ORDERED_CORRECTIONS,
            Measure.SUSPENSIONS,
            Measure.CLOSURES,
            Measure.SEIZURES,
            Measure.CASES_FILED,
            Measure.PENALTIES,
            Measure.FINES_WAN,
            Measure.CRIMINAL_CASES,
            Measure.ADMINISTRATIVE_DETENTIONS,
            Measure.CRIMINAL_DETENTIONS,
            Measure.OFFICIALS_INTERVIEWED,
            Measure.OTHERS_INTERVIEWED,
            Measure.HELD_TO_ACCOUNT);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FigureCounts book;
    private final NewsCounts counts;
    private final FigureBases bases;
    private final Units units;
    private final Wording words;

    ReadySentences(FigureCounts book, NewsCounts counts, FigureBases bases, Units units, Wording words) {
        this.book = book;
        this.counts = counts;
        this.bases = bases;
        this.units = units;
        this.words = words;
    }

    /** The sentences of a cut-off, in the order of the news; none where nothing went out and nobody called. */
    public List<String> of(Cutoff cutoff) {
        return of(cutoff, book.tally(cutoff));
    }

    /** The same of what is counted already. */
    public List<String> of(Cutoff cutoff, Tally tally) {
        FigureBasis basis = bases.of(cutoff.programme());
        Map<Measure, BigDecimal> figures = tally.figures();
        List<Integer> batches = tally.batches();
        List<String> sentences = new ArrayList<>();
        sentences.add(calls(cutoff, figures));
        if (!batches.isEmpty()) {
            sentences.add(batch(cutoff, basis, batches.get(batches.size() - 1)));
        }
        NewsCounts.News all = counts.all(tally, cutoff, basis);
        if (all.count().leads() > 0) {
            sentences.add(words.say(
                            "figures.sentence.all",
                            saidTime(cutoff.asOf()),
                            String.valueOf(batches.size()),
                            handedOff(all.count(), basis))
                    + parts(all, basis));
            sentences.add(closing(figures));
        }
        return sentences;
    }

    /** What went out with one batch. */
    String batch(Cutoff cutoff, FigureBasis basis, int batch) {
        NewsCounts.News news = counts.batch(cutoff, basis, batch);
        return words.say(
                        "figures.sentence.batch",
                        dayOf(news.count().first()),
                        String.valueOf(batch),
                        handedOff(news.count(), basis))
                + parts(news, basis);
    }

    /** The one sentence of the source briefing: calls, environmental ones, handed off, key items. */
    public String calls(Cutoff cutoff, Map<Measure, BigDecimal> figures) {
        return words.say(
                "figures.sentence.calls",
                saidTime(cutoff.asOf()),
                said(figures, Measure.CALLS),
                said(figures, Measure.ENVIRONMENTAL_CALLS),
                said(figures, Measure.HANDED_OFF),
                said(figures, Measure.KEY_ITEMS));
    }

    private String handedOff(NewsCounts.Count count, FigureBasis basis) {
        String decomposed = count.decomposed() == count.petitions()
                ? ""
                : words.say("figures.sentence.decomposed", String.valueOf(count.decomposed()));
        String net = basis.withoutRepeats() && count.leads() != count.petitions()
                ? words.say("figures.sentence.net", String.valueOf(count.leads()))
                : "";
        StringJoiner details = new StringJoiner("、", "，其中", "").setEmptyValue("");
        if (count.calls() > 0) {
            details.add(words.say("figures.sentence.calls-of", String.valueOf(count.calls())));
        }
        if (count.letters() > 0) {
            details.add(words.say("figures.sentence.letters-of", String.valueOf(count.letters())));
        }
        if (count.keyItems() > 0) {
            BigDecimal petitions = BigDecimal.valueOf(count.petitions());
            String share = percent(BigDecimal.valueOf(count.keyItems()), petitions);
            details.add(words.say("figures.sentence.key-of", String.valueOf(count.keyItems()), share));
        }
        if (count.repeats() > 0) {
            details.add(words.say("figures.sentence.repeats-of", String.valueOf(count.repeats())));
        }
        return words.say("figures.sentence.handed-off", net + count.petitions(), decomposed, details.toString());
    }

    private String parts(NewsCounts.News news, FigureBasis basis) {
        BigDecimal whole = basis.types() == FigureBasis.Types.MENTIONS
                ? news.types().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.valueOf(news.count().petitions());
        return words.say(
                "figures.sentence.parts." + basis.types(),
                listed(
                        news.regions(),
                        code -> units.regionName(code).orElse(code),
                        figure -> plain(figure) + words.say("figures.sentence.piece")),
                listed(
                        news.types(),
                        code -> words.name("PollutionType", code),
                        figure -> words.say("figures.sentence.share", plain(figure), percent(figure, whole))));
    }

    private String listed(
            Map<String, BigDecimal> parts, Function<String, String> name, Function<BigDecimal, String> figure) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(part -> (part.getKey().isEmpty() ? words.say("figures.part.none") : name.apply(part.getKey()))
                        + figure.apply(part.getValue()))
                .collect(Collectors.joining("、"));
    }

    private String closing(Map<Measure, BigDecimal> figures) {
        String taken = ENFORCED.stream()
                .filter(measure ->
                        figures.getOrDefault(measure, BigDecimal.ZERO).signum() > 0)
                .map(measure -> words.say("figures.sentence." + measure.code(), said(figures, measure)))
                .collect(Collectors.joining("，"));
        return words.say(
                "figures.sentence.closing",
                said(figures, Measure.CLOSED),
                said(figures, Measure.STAGED),
                said(figures, Measure.NOT_CLOSED),
                taken.isEmpty() ? "" : "；" + taken);
    }

    /** One decimal, half up, as the news rounds; a dash where there is nothing to be a share of. */
    private static String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? "—" : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP) + "%";
    }

    private static String said(Map<Measure, BigDecimal> figures, Measure measure) {
        return plain(figures.getOrDefault(measure, BigDecimal.ZERO));
    }

    private static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private static String dayOf(@Nullable Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(CHINA));
    }

    /** 6月30日上午8时, with the minutes where there are any. */
    private String saidTime(Instant instant) {
        var at = instant.atZone(CHINA);
        int hour = at.getHour();
        String half = words.say(hour < 12 ? "figures.sentence.morning" : "figures.sentence.afternoon");
        int spoken = hour > 12 ? hour - 12 : hour;
        String minutes = at.getMinute() == 0 ? "" : at.getMinute() + words.say("figures.sentence.minute");
        return DAY.format(at) + half + spoken + words.say("figures.sentence.hour") + minutes;
    }
}
