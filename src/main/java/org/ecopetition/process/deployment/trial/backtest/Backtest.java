package org.ecopetition.process.deployment.trial.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.ecopetition.audit.trail.PastAnswer;
import org.ecopetition.audit.trail.TableAnswers;
import org.ecopetition.audit.trail.UnrecordedJudgements;
import org.ecopetition.casework.model.BacktestResult;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.OtherAnswer;
import org.ecopetition.organisation.Wording;
import org.ecopetition.process.decision.AskedTable;
import org.ecopetition.process.decision.DecisionEvaluation;
import org.ecopetition.process.decision.TriedTable;
import org.ecopetition.process.deployment.trial.difference.ColumnLabels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A changed decision table is asked every question that was ever asked, and its answers are held against those of then. */
@Component
public class Backtest {

    /** Answers that are read at once. */
    private static final int PORTION = 5000;

    private final ObjectProvider<AskedTable> asked;
    private final Consequences consequences;
    private final TableAnswers answers;
    private final UnrecordedJudgements unrecorded;
    private final DecisionEvaluation rules;
    private final ObjectMapper json;
    private final Wording wording;

    Backtest(
            ObjectProvider<AskedTable> asked,
            Consequences consequences,
            TableAnswers answers,
            UnrecordedJudgements unrecorded,
            DecisionEvaluation rules,
            ObjectMapper json,
            Wording wording) {
        this.asked = asked;
        this.consequences = consequences;
        this.answers = answers;
        this.unrecorded = unrecorded;
        this.rules = rules;
        this.json = json;
        this.wording = wording;
    }

    /**
     * Asks the tables of a file that code works by.
     *
     * @param model the same file, read
     * @param inForce the file as it is deployed; empty where it is not
     * @param each takes every judgement that would come out otherwise, the latest first
     */
    public List<BacktestResult> of(ModelFile file, DmnModelInstance model, byte[] inForce, Consumer<OtherAnswer> each) {
        Set<String> keys = ColumnLabels.decisions(model);
        return asked.stream()
                .filter(table -> keys.contains(table.table()))
                .map(table -> run(askedAgain(table, file, model, inForce), table, model, each))
                .toList();
    }

    private BacktestResult run(AskedAgain again, AskedTable table, DmnModelInstance model, Consumer<OtherAnswer> each) {
        Tally tally = new Tally(again, each);
        long before = Long.MAX_VALUE;
        List<PastAnswer> portion = answers.of(table.table(), before, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(tally::add);
            before = portion.get(portion.size() - 1).number();
            portion = answers.of(table.table(), before, PORTION);
        }
        Decision decision = model.getModelElementById(table.table());
        return tally.result(
                table.table(),
                Optional.ofNullable(decision.getName()).orElse(table.table()),
                unrecorded.of(table.table()));
    }

    private AskedAgain askedAgain(AskedTable table, ModelFile file, DmnModelInstance model, byte[] inForce) {
        String key = table.table();
        TriedTable before = inForce.length == 0 ? null : new TriedTable(rules, key, inForce, "!");
        return new AskedAgain(
                table,
                new TriedTable(rules, key, file.content(), "?"),
                before,
                consequences,
                ColumnLabels.of(model),
                json,
                wording);
    }

    /** Counts how past judgements come out, and keeps the latest of those that come out otherwise. */
    private static final class Tally {

        private static final int KEPT = 200;

        private final AskedAgain again;
        private final Consumer<OtherAnswer> each;
        private final List<OtherAnswer> first = new ArrayList<>();
        private final Map<AskedAgain.Kind, Long> counted = new EnumMap<>(AskedAgain.Kind.class);
        private long already;
        private long consequences;

        Tally(AskedAgain again, Consumer<OtherAnswer> each) {
            this.again = again;
            this.each = each;
        }

        void add(PastAnswer past) {
            AskedAgain.Outcome outcome = again.of(past);
            counted.merge(outcome.kind(), 1L, Long::sum);
            if (outcome.kind() != AskedAgain.Kind.OTHERWISE) {
                return;
            }
            OtherAnswer other = new OtherAnswer(
                    past.caseNumber(),
                    past.key(),
                    past.answer().askedAt(),
                    past.answer().version(),
                    outcome.words(),
                    outcome.changes(),
                    outcome.already(),
                    again.consequences(past, outcome));
            already += outcome.already() ? 1 : 0;
            consequences += other.consequences().size();
            if (first.size() < KEPT) {
                first.add(other);
            }
            each.accept(other);
        }

        /** @param unrecorded judgements of which nobody kept what was asked */
        BacktestResult result(String table, String name, long unrecorded) {
            long judged = counted.values().stream().mapToLong(Long::longValue).sum() + unrecorded;
            return new BacktestResult(
                    table,
                    name,
                    new BacktestResult.Counts(
                            judged,
                            count(AskedAgain.Kind.OTHERWISE),
                            already,
                            count(AskedAgain.Kind.OTHER_SOURCE),
                            unrecorded + count(AskedAgain.Kind.UNREADABLE),
                            count(AskedAgain.Kind.UNANSWERED),
                            consequences),
                    List.copyOf(first));
        }

        private long count(AskedAgain.Kind kind) {
            return counted.getOrDefault(kind, 0L);
        }
    }
}
