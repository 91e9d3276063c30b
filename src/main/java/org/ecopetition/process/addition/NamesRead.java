package org.ecopetition.process.addition;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.ecopetition.process.guard.StepBeans;
import org.ecopetition.process.variable.DeclaredVariables;
import org.springframework.stereotype.Component;

/** The variables that a model reads in its conditions, timers and groups beyond those that the house itself sets. */
@Component
class NamesRead {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final RepositoryService models;
    private final StepBeans steps;

    /** What is deployed never changes. */
    private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

    NamesRead(RepositoryService models, StepBeans steps) {
        this.models = models;
        this.steps = steps;
    }

    /** Those of one version of a process. */
    Set<String> of(String definition) {
        return read.computeIfAbsent(definition, this::read);
    }

    private Set<String> read(String definition) {
        Set<String> names = new TreeSet<>();
        Matcher expression = EXPRESSION.matcher(Bpmn.convertToString(
                Context.getCommandContext().runWithoutAuthorization(() -> models.getBpmnModelInstance(definition))));
        while (expression.find()) {
            NAME.matcher(TEXT.matcher(expression.group(1)).replaceAll(""))
                    .results()
                    .forEach(name -> names.add(name.group()));
        }
        DeclaredVariables.of(definition.substring(0, definition.indexOf(':')))
                .ifPresent(declared -> names.removeAll(declared.keySet()));
        names.removeIf(name -> DrawnFieldCheck.WORDS.contains(name) || steps.isStep(name));
        return Set.copyOf(names);
    }
}
