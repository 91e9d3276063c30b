package org.ecopetition.process.deployment.trial.difference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** The headings of the columns of the tables in a file. */
public final class ColumnLabels {

    private ColumnLabels() {}

    /** The headings by the names under which code asks and takes. */
    public static Map<String, String> of(DmnModelInstance file) {
        Map<String, String> labels = new HashMap<>();
        file.getModelElementsByType(Input.class).forEach(input -> labels.putIfAbsent(variable(input), of(input)));
        file.getModelElementsByType(Output.class)
                .forEach(output -> labels.putIfAbsent(String.valueOf(output.getName()), of(output)));
        return labels;
    }

    /** The keys of the decisions in a file. */
    public static Set<String> decisions(DmnModelInstance file) {
        return file.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .collect(Collectors.toSet());
    }

    static String of(Input input) {
        return Optional.ofNullable(input.getLabel()).orElseGet(() -> variable(input));
    }

    static String of(Output output) {
        return Optional.ofNullable(output.getLabel()).orElseGet(() -> String.valueOf(output.getName()));
    }

    static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String variable(Input input) {
        return input.getInputExpression() == null
                ? ""
                : text(input.getInputExpression().getText());
    }
}
