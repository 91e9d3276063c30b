package org.ecopetition.process.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecopetition.process.RawModel;
import org.ecopetition.verification.limit.LimitChoice;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTableCheckTest {

    private static final List<String> OUTPUTS =
            List.of("limit", "lowest", "direction", "unit", "standard", "clause", "confirmed", "decides");
    private static final String PASSING_ON = passingOn();
    private static final String DAY = row("day", "\"NOISE\"", "\"1\",\"2\"", "\"DAY\"", "", "", "60", "dB(A)", "MAX");
    private static final String NIGHT = row("night", "\"NOISE\"", "\"2\"", "\"NIGHT\"", "", "", "50", "dB(A)", "MAX");

    @Test
    void takesRowsThatExcludeEachOther() {
        assertThat(faults(DAY, NIGHT)).isEmpty();
    }

    @Test
    void namesBothRowsThatFitTheSameMeasurement() {
        String again = row("again", "\"NOISE\"", "\"2\",\"3\"", "\"DAY\"", "", "", "55", "dB(A)", "MAX");

        assertThat(faults(DAY, NIGHT, again)).containsExactly("again model.limits.overlap [day]");
    }

    @Test
    void takesAnEmptyCellForEverything() {
        String always = row("always", "\"NOISE\"", "", "", "", "", "55", "dB(A)", "MAX");

        assertThat(faults(DAY, NIGHT, always))
                .containsExactly("always model.limits.overlap [day]", "always model.limits.overlap [night]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[3..30); [30..3000); false",
                "[3..30]; [30..3000); true",
                "[3..30]; (30..3000); false",
                "< 3; >= 3; false",
                "<= 3; >= 3; true",
                "31.5; 63; false",
                "63; [60..70]; true"
            })
    void comparesRangesOfFrequencies(String one, String other, boolean overlap) {
        assertThat(faults(
                                row("one", "\"FIELD\"", "", "", one, "", "40", "V/m", "MAX"),
                                row("other", "\"FIELD\"", "", "", other, "", "12", "V/m", "MAX"))
                        .isEmpty())
                .isNotEqualTo(overlap);
    }

    @Test
    void takesALimitBelowNoughtForPotentialsAlone() {
        assertThat(faults(row("redox", "\"X\"", "", "", "", "", "-200", "mV", "MIN")))
                .isEmpty();
        assertThat(faults(row("oxygen", "\"X\"", "", "", "", "", "-200", "mg/L", "MIN")))
                .containsExactly("oxygen model.limits.number [-200]");
    }

    @Test
    void takesTwoEditionsOfAStandardOneAfterTheOther() {
        String old =
                row("old", "\"X\"", "", "", "", "[date(\"2008-07-01\")..date(\"2024-08-31\")]", "1", "mg/L", "MAX");
        String now = row("now", "\"X\"", "", "", "", ">= date(\"2024-09-01\")", "2", "mg/L", "MAX");
        String early = row("early", "\"X\"", "", "", "", ">= date(\"2024-08-31\")", "2", "mg/L", "MAX");

        assertThat(faults(old, now)).isEmpty();
        assertThat(faults(old, early)).containsExactly("early model.limits.overlap [old]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DAY; \"DAY\"; DAY; model.limits.cell [DAY]",
                "not; \"DAY\"; not(\"DAY\"); model.limits.cell [not(\"DAY\")]",
                "DUSK; \"DAY\"; \"DUSK\"; model.limits.period",
                "no item; \"NOISE\"; -; model.limits.item []",
                "no number; >60<; >sechzig<; model.limits.number [sechzig]",
                "nought; >60<; >0<; model.limits.number [0]",
                "no limit; >60<; ><; model.limits.blank [limit]",
                "no unit; >\"dB(A)\"<; ><; model.limits.blank [unit]",
                "direction; \"MAX\"; \"UP\"; model.limits.direction [UP]",
                "between; \"MAX\"; \"BETWEEN\"; model.limits.lowest []",
                "undecided; ></text></outputEntry></rule>; >\"nein\"</text></outputEntry></rule>; model.limits.decides [nein]",
                "unchecked; >true<; >\"ja\"<; model.limits.confirmed [ja]"
            })
    void refusesARowThatCannotJudge(String what, String good, String bad, String fault) {
        assertThat(DAY).contains(good);

        assertThat(faults(DAY.replace(good, bad))).as(what).first().asString().startsWith("day " + fault);
    }

    @Test
    void refusesTwoUnitsForOneItem() {
        String other = row("other", "\"NOISE\"", "\"3\"", "\"DAY\"", "", "", "65", "dB", "MAX");

        assertThat(faults(DAY, other)).containsExactly("other model.limits.unit [NOISE, dB(A), dB]");
    }

    @Test
    void refusesATableThatLacksAColumn() {
        String table = table(DAY)
                .replace("<text>period</text>", "<text>daytime</text>")
                .replace("name=\"unit\"", "name=\"u\"");

        assertThat(faultsOf(table)).containsExactly("t model.limits.column [period]", "t model.limits.column [unit]");
    }

    @Test
    void takesATableForEachMediumUnderTheDecision() {
        assertThat(faultsOf(media(PASSING_ON, DAY, NIGHT))).isEmpty();
        assertThat(rows(media(PASSING_ON, DAY, NIGHT)).choices())
                .isEqualTo(rows(table(DAY, NIGHT)).choices());
    }

    @Test
    void namesBothRowsThoughTheyStandInTablesOfTwoMedia() {
        String again = row("again", "\"NOISE\"", "\"2\",\"3\"", "\"DAY\"", "", "", "55", "dB", "MAX");

        assertThat(faultsOf(media(PASSING_ON, DAY, again)))
                .containsExactly("again model.limits.unit [NOISE, dB(A), dB]", "again model.limits.overlap [day]");
    }

    @Test
    void refusesAMediumThatLacksAColumn() {
        assertThat(faultsOf(media(PASSING_ON, DAY, NIGHT).replaceFirst("<text>period</text>", "<text>daytime</text>")))
                .containsExactly("t0 model.limits.column [period]");
    }

    @Test
    void refusesLimitsThatTheDecisionDoesNotAsk() {
        String unasked = media(PASSING_ON, DAY, NIGHT).replace("href=\"#m1\"", "href=\"#m0\"");

        assertThat(faultsOf(unasked)).containsExactly("t1 model.limits.unasked [environmental-limits]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<text>limit</text>; <text>limit + 5</text>",
                "<text>unit</text>; <text>standard</text>",
                "<text>true</text>; <text>false</text>",
                "limit != null; unit != null",
                "</rule>; </rule><rule><inputEntry/></rule>",
                "href=\"#; href=\"#x"
            })
    void refusesADecisionThatDoesNotPassOnWhatTheMediaAnswer(String good, String bad) {
        assertThat(PASSING_ON + "href=\"#").contains(good);
        String broken = media(PASSING_ON.replace(good, bad), DAY, NIGHT);

        assertThat(faultsOf(good.startsWith("href") ? broken.replace(good, bad) : broken))
                .contains("top model.limits.passing-on [limit != null]");
    }

    @Test
    void refusesAnotherHitPolicy() {
        assertThat(faultsOf(table(DAY).replace("id=\"t\"", "id=\"t\" hitPolicy=\"FIRST\"")))
                .containsExactly("t model.limits.policy [FIRST]");
    }

    @Test
    void offersAnItemThatAnAdministratorAdded() {
        String added = row("added", "\"振动\"", "\"居民区\"", "\"DAY\"", "", "", "70", "dB", "MAX");

        assertThat(rows(table(DAY, added)).choices().all())
                .contains(new LimitChoice(
                        "振动", "居民区", Period.DAY, null, false, "dB", "GB 1-2000", Validity.ALWAYS, true));
    }

    private static List<String> faults(String... rows) {
        return faultsOf(table(rows));
    }

    private static List<String> faultsOf(String table) {
        List<String> faults = new ArrayList<>();
        LimitTableCheck.run(
                rows(table), (element, id, key, named) -> faults.add(id + " " + key + " " + Arrays.toString(named)));
        return faults;
    }

    private static LimitRows rows(String table) {
        return LimitRows.of(RawModel.read(table.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static String passingOn() {
        StringBuilder table = new StringBuilder("<decisionTable id=\"top\"><input><inputExpression><text>limit != null"
                + "</text></inputExpression></input>");
        OUTPUTS.forEach(output -> table.append("<output name=\"" + output + "\" />"));
        table.append("<rule><inputEntry><text>true</text></inputEntry>");
        OUTPUTS.forEach(output -> table.append("<outputEntry><text>" + output + "</text></outputEntry>"));
        return table.append("</rule></decisionTable>").toString();
    }

    /** A decision that passes on the answers of media, each of which has these rows. */
    private static String media(String passingOn, String... rows) {
        StringBuilder requirements = new StringBuilder();
        StringBuilder media = new StringBuilder();
        for (int n = 0; n < rows.length; n++) {
            requirements.append(
                    "<informationRequirement><requiredDecision href=\"#m" + n + "\" /></informationRequirement>");
            media.append("<decision id=\"m" + n + "\">" + limits("t" + n, rows[n]) + "</decision>");
        }
        return file("<decision id=\"environmental-limits\">" + requirements + passingOn + "</decision>" + media);
    }

    private static String table(String... rows) {
        return file("<decision id=\"environmental-limits\">" + limits("t", rows) + "</decision>");
    }

    private static String file(String decisions) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"n\">"
                + decisions + "</definitions>";
    }

    private static String limits(String id, String... rows) {
        StringBuilder table = new StringBuilder("<decisionTable id=\"" + id + "\">");
        for (LimitColumn column : LimitColumn.values()) {
            table.append("<input id=\"i" + column + "\"><inputExpression id=\"e" + column + "\"><text>"
                    + column.variable() + "</text></inputExpression></input>");
        }
        OUTPUTS.forEach(output -> table.append("<output id=\"o" + output + "\" name=\"" + output + "\" />"));
        for (String row : rows) {
            table.append(row);
        }
        return table.append("</decisionTable>").toString();
    }

    private static String row(
            String id,
            String item,
            String zone,
            String period,
            String frequency,
            String measuredOn,
            String limit,
            String unit,
            String direction) {
        StringBuilder row = new StringBuilder("<rule id=\"" + id + "\">");
        for (String input : List.of(item, zone, period, "", frequency, measuredOn)) {
            row.append("<inputEntry><text>" + input.replace("<", "&lt;") + "</text></inputEntry>");
        }
        for (String output :
                List.of(limit, "", quoted(direction), quoted(unit), quoted("GB 1-2000"), quoted("表1"), "true", "")) {
            row.append("<outputEntry><text>" + output + "</text></outputEntry>");
        }
        return row.append("</rule>").toString();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
