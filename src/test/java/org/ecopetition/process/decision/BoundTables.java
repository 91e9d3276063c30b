package org.ecopetition.process.decision;

import java.time.Duration;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.ecopetition.casework.form.RefusalWords;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Decision tables as the house evaluates them, without the house around them. */
public final class BoundTables {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private BoundTables() {}

    public static DmnEngine engine() {
        return new DecisionEvaluation(
                        new EvaluationSettings(LONGEST),
                        new StaticListableBeanFactory().getBeanProvider(RefusalWords.class))
                .newEngine();
    }
}
