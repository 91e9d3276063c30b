package org.ecopetition.process.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.ecopetition.audit.TableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of decision tables as they are written in the version that was asked. */
@Component
class AnsweredRows {

    private final RepositoryService tables;

    AnsweredRows(RepositoryService tables) {
        this.tables = tables;
    }

    List<TableRow> of(String decision, int version, List<String> rules) {
        DecisionDefinition definition = tables.createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .decisionDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            return List.of();
        }
        DmnModelInstance model = tables.getDmnModelInstance(definition.getId());
        return rules.stream()
                .map(model::getModelElementById)
                .filter(Rule.class::isInstance)
                .map(rule -> row((Rule) rule))
                .toList();
    }

    private static TableRow row(Rule rule) {
        DecisionTable table = (DecisionTable) rule.getParentElement();
        Decision decision = (Decision) table.getParentElement();
        List<TableRow.Cell> cells = new ArrayList<>();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<InputEntry> asked = List.copyOf(rule.getInputEntries());
        for (int at = 0; at < inputs.size() && at < asked.size(); at++) {
            Input input = inputs.get(at);
            String variable = input.getInputExpression() == null
                    ? ""
                    : text(input.getInputExpression().getText());
            cells.add(new TableRow.Cell(
                    Optional.ofNullable(input.getLabel()).orElse(variable),
                    variable,
                    text(asked.get(at).getText()),
                    false));
        }
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<OutputEntry> answered = List.copyOf(rule.getOutputEntries());
        for (int at = 0; at < outputs.size() && at < answered.size(); at++) {
            Output output = outputs.get(at);
            String variable = Optional.ofNullable(output.getName()).orElse("");
            cells.add(new TableRow.Cell(
                    Optional.ofNullable(output.getLabel()).orElse(variable),
                    variable,
                    text(answered.get(at).getText()),
                    true));
        }
        return new TableRow(
                Optional.ofNullable(decision.getName()).orElse(decision.getId()),
                List.copyOf(table.getRules()).indexOf(rule) + 1,
                cells,
                rule.getDescription() == null ? null : rule.getDescription().getTextContent());
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}
