package org.ecopetition.disclosure.web.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.table.PublicFigures.Batch;
import org.ecopetition.disclosure.table.PublicFigures.Figures;
import org.ecopetition.disclosure.table.PublicFigures.Line;
import org.ecopetition.disclosure.web.chart.FigureChart.Count;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.springframework.stereotype.Component;

/** Draws the figures of the published results: by county, by unit, by type of pollution, by verdict and batch by batch. */
@Component
public class FigureCharts {

    /** More batches than this make no chart that anybody reads; the filters show the earlier ones. */
    private static final int MOST_BATCHES = 20;

    private final Wording wording;
    private final ProgrammeDesk programmes;
    private final Units units;
    private final UnitNames names;

    FigureCharts(Wording wording, ProgrammeDesk programmes, Units units, UnitNames names) {
        this.wording = wording;
        this.programmes = programmes;
        this.units = units;
        this.names = names;
    }

    public List<FigureChart> of(Figures figures, Locale locale) {
        return List.of(
                chart("region", "", isChinese(locale), figures.regions(), name -> nameOr(name, locale), locale),
                chart(
                        "unit",
                        "",
                        isChinese(locale),
                        besideCounties(figures.units()),
                        name -> names.shortly(locale, name),
                        locale),
                chart("type", say("public.figures.type.note", locale), false, figures.types(), code(locale), locale),
                chart("verdict", "", false, figures.verdicts(), code(locale), locale),
                batches(figures.batches(), locale));
    }

    /** The units where city departments are among them; counties alone are what the chart of regions shows already. */
    private List<Line<String>> besideCounties(List<Line<String>> lines) {
        Set<String> counties = units.regionNames().keySet();
        return lines.stream().allMatch(line -> counties.contains(line.about())) ? List.of() : lines;
    }

    private FigureChart batches(List<Line<Batch>> lines, Locale locale) {
        Map<String, String> names =
                programmes.all().stream().collect(Collectors.toMap(Programme::code, Programme::name));
        boolean severalRounds =
                lines.stream().map(line -> line.about().programme()).distinct().count() > 1;
        String note = lines.size() > MOST_BATCHES
                ? wording.say(locale, "public.figures.batch.note", MOST_BATCHES, lines.size())
                : "";
        return chart(
                "batch",
                note,
                severalRounds,
                lines.subList(Math.max(0, lines.size() - MOST_BATCHES), lines.size()),
                batch -> {
                    String number = wording.say(locale, "public.batch", String.valueOf(batch.number()));
                    return severalRounds
                            ? names.getOrDefault(batch.programme(), batch.programme()) + " " + number
                            : number;
                },
                locale);
    }

    private <K> FigureChart chart(
            String id, String note, boolean chinese, List<Line<K>> lines, Function<K, String> name, Locale locale) {
        return FigureChart.of(
                id,
                say("public.figures." + id, locale),
                say("public.filter." + id, locale),
                note,
                chinese,
                lines.stream()
                        .map(line -> new Count(name.apply(line.about()), line.states()))
                        .toList());
    }

    private String nameOr(String name, Locale locale) {
        return name.isBlank() ? say("public.figures.elsewhere", locale) : names.shortly(locale, name);
    }

    private static boolean isChinese(Locale locale) {
        return !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private <E extends Enum<E>> Function<E, String> code(Locale locale) {
        return code -> wording.of(locale, code);
    }

    private String say(String key, Locale locale) {
        return wording.say(locale, key);
    }
}
