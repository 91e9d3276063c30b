package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells may say, and how long they may calculate, when a table is used. */
class TimedFeelTest {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final VariableContext VARIABLES =
            Variables.putValue("frequency", 4).putValue("region", "430921").asVariableContext();

    @Test
    void calculatesWithTheVariablesThatTheCellNames() {
        TimedFeel feel = new TimedFeel(FEEL);

        assertThat(feel.<Number>evaluateSimpleExpression("0.22*sqrt(frequency)", VARIABLES)
                        .doubleValue())
                .isEqualTo(0.44);
        assertThat(feel.<String>evaluateSimpleExpression("\"unit\" + region", VARIABLES))
                .isEqualTo("unit430921");
        assertThat(feel.evaluateSimpleUnaryTests("(3..30]", "frequency", VARIABLES))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("not(4, 5)", "frequency", VARIABLES))
                .isFalse();
    }

    @Test
    void endsACalculationThatTakesTooLong() {
        TimedFeel feel = new TimedFeel(FEEL, Duration.ZERO);

        assertThatThrownBy(() -> feel.evaluateSimpleExpression("6 * 7", VARIABLES))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("too long");
        assertThat(feel.<String>evaluateSimpleExpression("\"plain\"", VARIABLES))
                .isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for x in 1..100000000 return x",
                "every x in [1..100000000] satisfies x > 0",
                "external { java: { class: \"java.lang.System\" } }",
                "external/**/{java:{}}",
                "function(x) x",
                "9 ** 9 ** 9",
                "1E99999999",
                "replace(\"a\", \"(a+)+\", \"b\")",
                "decimal(1, 999999999)",
                "decimal(1, 99999 * 9999)",
                "round half  up(decimal(1, 2), 99999999)",
                "decimal(n: 1, scale: 99999999)",
                "min (1) evil (2)",
                "(min)(1)",
                "\"a\\\" + for x in [1] return x",
                "((((((((1))))))))",
            })
    void evaluatesNothingUnlisted(String cell) {
        TimedFeel feel = new TimedFeel(FEEL);

        assertThatThrownBy(() -> feel.evaluateSimpleExpression(cell, VARIABLES))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> feel.evaluateSimpleUnaryTests(cell, "frequency", VARIABLES))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\"dB(A)\"",
                "\"//\", \"external\"",
                ">= date(\"2008-10-01\")",
                "[date(\"2008-10-01\")..date(\"2024-08-31\")]",
                "if (frequency > 3) then max(1, 2) else (5)",
                "string length(region) = 6 and not(contains(region, \"9\"))",
                "decimal(1 / 3, 2) + round half up(2.5, 0) + floor(1.5) + ceiling(abs(min(1, 2)))",
                "date and time(\"2023-06-30T10:00:00\")",
            })
    void listsWhatTablesSay(String cell) {
        assertThat(FeelText.unlistedIn(cell)).isEmpty();
    }
}
