package org.ecopetition.process.deployment.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.ecopetition.casework.model.BacktestResult;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.OtherAnswer;
import org.ecopetition.casework.model.TrialReport;
import org.ecopetition.casework.model.difference.RowDifference;
import org.ecopetition.casework.model.difference.TableDifference;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.verification.limit.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changed decision tables asked again what was asked of them in real cases. */
class BacktestTest extends ProcessTest {

    @Autowired
    private TrialDesk desk;

    @Autowired
    private JdbcClient database;

    @Test
    void namesEachHandOffWhoseFeedbackWouldHaveBeenDueOnAnotherDay() throws Exception {
        String key = handedOff("NOISE");
        ModelFile longer = changed(
                "handoff/handling-deadlines.dmn", "(?s)(provincialDeadlinesFeedbackDays\">\\s*<text>)\\d+", "$19");

        List<OtherAnswer> all = new ArrayList<>();
        BacktestResult result = onlyResult(longer, all);

        OtherAnswer ours = ofCase(all, key);
        assertThat(ours.changes()).singleElement().satisfies(change -> {
            assertThat(change.output()).isEqualTo("feedbackDays");
            assertThat(change.after()).isEqualTo("9");
        });
        assertThat(ours.consequences())
                .singleElement()
                .satisfies(moved -> assertThat(moved.named()).last().asString().isEqualTo("2023-07-08"));
        assertThat(result.counts().otherwise()).isEqualTo(all.size());
        assertThat(result.counts().judged())
                .isEqualTo(result.counts().same()
                        + result.counts().otherwise()
                        + result.counts().unrecorded()
                        + result.counts().unanswered());
    }

    @Test
    void findsNothingOtherwiseWhereOnlyTheSourceIsWordedAnew() throws Exception {
        handedOff("NOISE");
        ModelFile reworded =
                changed("handoff/handling-deadlines.dmn", "(?s)(provincialDeadlinesSource\">\\s*<text>\")", "$1新编：");

        BacktestResult.Counts counts = onlyResult(reworded, new ArrayList<>()).counts();

        assertThat(counts.otherwise()).isZero();
        assertThat(counts.cited()).isPositive();
    }

    @Test
    void namesTheUnitThatWouldHaveBeenProposed() throws Exception {
        String key = handedOff("NOISE");
        database.sql(
                        "insert into table_answer (case_number, hand_off, decision, version, rules, question, answer, steered,"
                                + " asked_at) values (?, ?, 'handoff-routing', 1, 'region430921', ?, ?, 'HandOffAssigned', ?)")
                .params(
                        numberOf(key),
                        key,
                        "{\"regionCode\":\"430921\",\"pollutionType\":\"NOISE\"}",
                        "{\"unit\":\"unit430921\"}",
                        Timestamp.from(clock.instant()))
                .update();
        ModelFile rerouted = changed(
                "handoff/handoff-routing.dmn",
                "(?s)(region430921Unit\">\\s*<text>)\"unit430921\"",
                "$1\"unitShengtai\"");

        List<OtherAnswer> all = new ArrayList<>();
        onlyResult(rerouted, all);

        assertThat(ofCase(all, key).consequences())
                .singleElement()
                .satisfies(routed -> assertThat(routed.named()).containsExactly("南县", "市生态环境局"));
    }

    @Test
    void namesTheMeasurementWhoseVerdictWouldTurn() throws Exception {
        String key = handedOff("NOISE");
        complete("unit430921a", "signReceipt", key, Forms.signed());
        complete("unit430921a", visit(key, 1), Forms.noise("54"));
        ModelFile looser =
                changed("handoff/environmental-limits.dmn", "(?s)(industrialZone2NightLimit\">\\s*<text>)50", "$155");

        List<OtherAnswer> all = new ArrayList<>();
        onlyResult(looser, all);

        assertThat(ofCase(all, key).consequences())
                .singleElement()
                .satisfies(turned ->
                        assertThat(turned.named()).containsSequence("54", "dB(A)", Outcome.EXCEEDED, Outcome.WITHIN));
    }

    @Test
    void countsWhatWasJudgedBeforeQuestionsWereKept() throws Exception {
        String key = handedOff("NOISE");
        ModelFile longer = changed(
                "handoff/handling-deadlines.dmn", "(?s)(provincialDeadlinesFeedbackDays\">\\s*<text>)\\d+", "$19");
        long before = onlyResult(longer, new ArrayList<>()).counts().unrecorded();

        database.sql("delete from table_answer where case_number = ?")
                .param(numberOf(key))
                .update();

        assertThat(onlyResult(longer, new ArrayList<>()).counts().unrecorded()).isEqualTo(before + 1);
    }

    @Test
    void showsTheRowsThatAreNotAsTheyWere() throws Exception {
        ModelFile other =
                changed("petition/repeat-level.dmn", "(?s)(raisedOftenTimesRaised\">\\s*<text>)&gt;= 4", "$1&gt;= 6");

        TableDifference table = desk.report(List.of(other), ignored -> {})
                .files()
                .get(0)
                .tables()
                .get(0);

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(RowDifference.Kind.CHANGED);
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cells())
                    .filteredOn(RowDifference.Cell::isChanged)
                    .containsExactly(new RowDifference.Cell("反映次数", true, ">= 4", ">= 6"));
        });
    }

    private BacktestResult onlyResult(ModelFile file, List<OtherAnswer> all) {
        TrialReport report = desk.report(List.of(file), all::add);
        assertThat(report.faults()).isEmpty();
        return report.files().get(0).backtests().get(0);
    }

    private static OtherAnswer ofCase(List<OtherAnswer> all, String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    static ModelFile changed(String file, String old, String other) throws Exception {
        String ours = Files.readString(Path.of("processes", file.split("/", -1)));
        String changed = ours.replaceFirst(old, other);
        assertThat(changed).isNotEqualTo(ours);
        return new ModelFile(file.substring(file.indexOf('/') + 1), changed.getBytes(StandardCharsets.UTF_8));
    }
}
