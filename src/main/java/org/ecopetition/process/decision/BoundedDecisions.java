package org.ecopetition.process.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionLiteralExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.petition.Refusal;

/** The evaluation of decision tables in bounded time; a table that gives no answer is named, with the cell it failed in. */
class BoundedDecisions extends DefaultDmnEngine {

    private final TimedFeel timed;
    private final Supplier<RefusalWords> words;

    BoundedDecisions(DefaultDmnEngineConfiguration configuration, TimedFeel timed, Supplier<RefusalWords> words) {
        super(configuration);
        this.timed = timed;
        this.words = words;
    }

    @Override
    public DmnDecisionTableResult evaluateDecisionTable(DmnDecision decision, VariableContext variables) {
        return answer(decision, () -> super.evaluateDecisionTable(decision, variables));
    }

    @Override
    public DmnDecisionResult evaluateDecision(DmnDecision decision, VariableContext variables) {
        return answer(decision, () -> super.evaluateDecision(decision, variables));
    }

    private <T> T answer(DmnDecision decision, Supplier<T> evaluation) {
        try {
            return timed.answer(evaluation);
        } catch (CellEvaluationFailure fault) {
            throw refusal(decision, fault);
        } catch (DmnHitPolicyException several) {
            throw refused(several, "decision.ambiguous", decision.getName(), decision.getKey());
        } catch (DmnEngineException failed) {
            throw refused(failed, "decision.unanswered", decision.getName(), decision.getKey());
        }
    }

    private Refusal refusal(DmnDecision asked, CellEvaluationFailure fault) {
        List<Object> named = new ArrayList<>();
        Optional<Place> place = placeOf(fault.cell(), asked, new HashSet<>());
        DmnDecision table = place.map(Place::table).orElse(asked);
        named.add(String.valueOf(table.getName()));
        named.add(table.getKey());
        named.add(place.map(Place::cell).orElse("—"));
        named.add(fault.cell());
        named.addAll(fault.named());
        return refused(fault, fault.reason(), named.toArray());
    }

    private Refusal refused(RuntimeException cause, String code, Object... named) {
        return new DecisionRefused(words.get().say(code, named), cause, code, named);
    }

    /**
     * Where a cell stands.
     *
     * @param table its table
     * @param cell its id, behind that of its rule
     */
    private record Place(DmnDecision table, String cell) {}

    private static Optional<Place> placeOf(String text, DmnDecision table, Set<DmnDecision> seen) {
        if (!seen.add(table)) {
            return Optional.empty();
        }
        return cellsOf(table)
                .filter(cell -> text.equals(cell.text()))
                .map(cell -> new Place(table, cell.name()))
                .findFirst()
                .or(() -> table.getRequiredDecisions().stream()
                        .flatMap(required -> placeOf(text, required, seen).stream())
                        .findFirst());
    }

    /**
     * A cell of a table.
     *
     * @param name its id, behind that of its rule
     * @param text what it says
     */
    private record Cell(String name, String text) {

        static Cell of(DmnExpressionImpl expression, String before) {
            return new Cell(before + expression.getId(), String.valueOf(expression.getExpression()));
        }
    }

    private static Stream<Cell> cellsOf(DmnDecision table) {
        if (table.getDecisionLogic() instanceof DmnDecisionLiteralExpressionImpl literal) {
            return Stream.of(Cell.of(literal.getExpression(), ""));
        }
        if (table.getDecisionLogic() instanceof DmnDecisionTableImpl rows) {
            return Stream.concat(
                    rows.getInputs().stream().map(input -> Cell.of(input.getExpression(), "")),
                    rows.getRules().stream()
                            .flatMap(rule -> Stream.concat(
                                            rule.getConditions().stream(), rule.getConclusions().stream())
                                    .map(cell -> Cell.of(cell, rule.getId() + " / "))));
        }
        return Stream.empty();
    }
}
