package org.ecopetition.casework.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.casework.model.difference.ElementDifference;
import org.ecopetition.casework.model.difference.RowDifference;
import org.ecopetition.casework.model.difference.TableDifference;
import org.ecopetition.organisation.Wording;
import org.springframework.stereotype.Component;

/** What a trial found for programs, with the sentences that its page shows. */
@Component
public class TrialAnswers {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Wording wording;
    private final TrialWords words;

    TrialAnswers(Wording wording, TrialWords words) {
        this.wording = wording;
        this.words = words;
    }

    public TrialAnswer of(TrialReport report, List<MoveRehearsal> running) {
        return new TrialAnswer(
                report.isAccepted(),
                report.faults(),
                report.warnings(),
                report.files().stream().map(this::file).toList(),
                running);
    }

    private TrialAnswer.File file(FileReport file) {
        return new TrialAnswer.File(
                file.name(),
                file.state(),
                Stream.concat(
                                file.tables().stream().flatMap(this::rows),
                                file.elements().stream().map(this::element))
                        .toList(),
                file.backtests().stream().map(this::backtest).toList());
    }

    private Stream<String> rows(TableDifference table) {
        return Stream.concat(
                table.others().stream().map(this::element),
                table.rows().stream()
                        .map(row ->
                                table.name() + " " + say("trial.row.number", row.number()) + " " + happened(row.kind())
                                        + row.cells().stream()
                                                .filter(RowDifference.Cell::isChanged)
                                                .map(cell -> cell.column() + " " + arrow(cell.before(), cell.after()))
                                                .collect(Collectors.joining("；", "：", ""))));
    }

    private String element(ElementDifference element) {
        return happened(element.kind()) + " " + element.name() + " (" + element.id() + ")"
                + element.properties().stream()
                        .map(property -> wording.name(LANGUAGE, "trial.property", property.name()) + " "
                                + arrow(property.before(), property.after()))
                        .collect(Collectors.joining("；", "：", ""));
    }

    private TrialAnswer.Backtest backtest(BacktestResult result) {
        BacktestResult.Counts counts = result.counts();
        String sentence = counts.judged() == 0
                ? say("trial.backtest.never")
                : counts.otherwise() == 0
                        ? say("trial.backtest.none", counts.judged(), counts.unrecorded())
                        : say("trial.backtest.sentence", counts.judged(), counts.otherwise(), counts.unrecorded());
        return new TrialAnswer.Backtest(
                result.table(),
                sentence,
                counts,
                result.otherwise().stream().map(this::judgement).toList());
    }

    private TrialAnswer.Judgement judgement(OtherAnswer other) {
        return new TrialAnswer.Judgement(
                other.key(),
                other.question(),
                other.changes().stream().map(TrialWords::change).collect(Collectors.joining("；")),
                other.consequences().stream()
                        .map(one -> words.of(one, LANGUAGE))
                        .toList(),
                other.already());
    }

    private String happened(Enum<?> kind) {
        return say("trial.row." + kind.name());
    }

    private String arrow(String before, String after) {
        return (before.isEmpty() ? say("trial.empty") : before) + " → "
                + (after.isEmpty() ? say("trial.empty") : after);
    }

    private String say(String key, Object... named) {
        return wording.say(LANGUAGE, key, named);
    }
}
