package org.ecopetition.briefing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ecopetition.briefing.BriefingContent.Extras;
import org.ecopetition.briefing.document.PaperChart;
import org.ecopetition.briefing.document.PetitionTable;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureBook;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.briefing.figures.Tally;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be printed behind the news: charts of what was handed off, and the petitions that were handed off since the issue
 * before. Drawn for the cut-off of the figures, and frozen with the issue.
 */
@Service
@Transactional(readOnly = true)
public class BriefingAppendix {

    private static final int MOST = 150;

    private static final String HANDED_OFF = """
            select c.case_number, c.key_item, p.problem_text, c.region_code, c.types, c.unit from counted_hand_off c
            join petition p on p.case_number = c.case_number
            where c.programme = :programme and c.from_at <= :asOf and c.until_at > :asOf and c.known_from <= :knownAt
                and c.known_until > :knownAt and not c.withdrawn and c.handed_off_at > :since
            order by c.case_number, c.hand_off
            """;

    private final FigureBook book;
    private final Units units;
    private final Wording wording;
    private final JdbcClient jdbc;

    BriefingAppendix(FigureBook book, Units units, Wording wording, JdbcClient jdbc) {
        this.book = book;
        this.units = units;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    /** The content with what its editor wants behind the news. */
    BriefingContent drawn(BriefingContent content, String programme, FrozenFigures figures) {
        Extras wanted = content.extras();
        Cutoff cutoff = new Cutoff(programme, figures.cutoff(), Instant.parse(figures.knownAt()));
        return content.with(new Extras(
                wanted.charts(),
                wanted.petitions(),
                wanted.charts() ? charts(cutoff) : List.of(),
                wanted.petitions() ? petitions(cutoff) : null));
    }

    private List<PaperChart> charts(Cutoff cutoff) {
        Tally tally = book.tally(cutoff);
        return List.of(
                chart(
                        "briefing.chart.region",
                        Dimension.REGION,
                        tally,
                        code -> units.regionName(code).orElse(code)),
                chart("briefing.chart.type", Dimension.TYPE, tally, this::typeOf));
    }

    private PaperChart chart(String title, Dimension by, Tally tally, UnaryOperator<String> name) {
        return new PaperChart(
                PaperChart.Kind.BARS,
                wording.say(title),
                wording.say("briefing.chart.unit"),
                tally.split(Measure.DECOMPOSED, by).entrySet().stream()
                        .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(part -> new PaperChart.Value(
                                part.getKey().isEmpty()
                                        ? wording.say("briefing.chart.none")
                                        : name.apply(part.getKey()),
                                part.getValue()))
                        .toList());
    }

    private PetitionTable petitions(Cutoff cutoff) {
        OffsetDateTime asOf = cutoff.asOf().atOffset(ZoneOffset.UTC);
        List<PetitionTable.Row> rows = jdbc.sql(HANDED_OFF)
                .param("programme", cutoff.programme())
                .param("asOf", asOf)
                .param("knownAt", cutoff.knownAt().atOffset(ZoneOffset.UTC))
                .param("since", since(cutoff, asOf))
                .query(this::row)
                .list();
        return new PetitionTable(wording.say("briefing.petitions"), rows.size() > MOST ? rows.subList(0, MOST) : rows);
    }

    /** The cut-off of the issue before; all since the start where there is none. */
    private OffsetDateTime since(Cutoff cutoff, OffsetDateTime asOf) {
        return jdbc.sql("select max(as_of) from briefing where programme = ? and as_of < ? and number is not null")
                .params(cutoff.programme(), asOf)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .orElse(OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC));
    }

    private PetitionTable.Row row(ResultSet row, int index) throws SQLException {
        String region = Objects.requireNonNullElse(row.getString("region_code"), "");
        return new PetitionTable.Row(
                row.getString("case_number") + (row.getBoolean("key_item") ? "*" : ""),
                Objects.requireNonNullElse(row.getString("problem_text"), ""),
                units.regionName(region).orElse(region),
                Arrays.stream(row.getString("types").split(",", -1))
                        .filter(code -> !code.isEmpty())
                        .map(this::typeOf)
                        .collect(Collectors.joining("、")),
                units.nameOf(row.getString("unit")));
    }

    private String typeOf(String code) {
        return wording.name("PollutionType", code);
    }
}
