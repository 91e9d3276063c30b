package org.ecopetition.process.decision;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.casework.form.RefusalWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How decision tables are evaluated, whoever asks them: the engine, an administrator, or a step of ours. */
@Component
public class DecisionEvaluation {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionEvaluation.class);

    private final TimedFeel timed;
    private final ListedFeel listed;
    private final ObjectProvider<RefusalWords> words;

    DecisionEvaluation(EvaluationSettings settings, ObjectProvider<RefusalWords> words) {
        FeelEngine engine = new ScalaFeelEngineFactory().createInstance();
        engine.evaluateSimpleExpression("1 + 1", Variables.emptyVariableContext()); // the first one takes seconds
        this.timed = new TimedFeel(engine, settings.longest());
        this.listed = new ListedFeel(engine, timed);
        this.words = words;
    }

    /** A new engine for tables that keeps to the rules. */
    public DmnEngine newEngine() {
        return configuration().buildEngine();
    }

    /**
     * Whether a condition of a form holds.
     *
     * @param condition FEEL, with the equals sign in front
     * @param known what it may ask for; what is not there is null
     */
    public boolean holds(String condition, Map<String, ? extends @Nullable Object> known) {
        VariableMap variables = Variables.createVariables();
        known.forEach(variables::putValue);
        try {
            return Boolean.TRUE.equals(listed.evaluateSimpleExpression(
                    condition.strip().replaceFirst("^=", ""), variables.asVariableContext()));
        } catch (FeelException | ProcessEngineException unanswered) {
            LOG.debug("a condition of a form has no answer: {}", condition, unanswered);
            return false;
        }
    }

    public DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration bounded = new DefaultDmnEngineConfiguration() {
            @Override
            public DmnEngine buildEngine() {
                init();
                return new BoundedDecisions(this, timed, words::getObject);
            }
        };
        bounded.setFeelEngineFactory(() -> listed);
        return bounded;
    }
}
