package org.ecopetition.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells may say, and how long they may calculate, when a table is used. */
class TimedFeelTest {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final VariableContext VARIABLES =
            Variables.putValue("frequency", 4).putValue("region", "430921").asVariableContext();

    @Test
    void calculatesWithTheVariablesThatTheCellNames() {
        ListedFeel feel = feel(Duration.ofSeconds(20));

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

    /** Cells of texts are compared without the engine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"430921\"",
                "\"430922\", \"430921\"",
                "  \"430922\",\"43\" ",
                "\" 430921\"",
                "\"430921 \"",
                "\"\"",
                "\"4\"",
                "not(\"430921\")",
                "-"
            })
    void comparesTextsAsTheEngineDoes(String cell) {
        ListedFeel feel = feel(Duration.ofSeconds(20));
        VariableContext variables = Variables.putValue("region", "430921")
                .putValue("frequency", 4)
                .putValue("blank", "")
                .putValue("nothing", null)
                .asVariableContext();

        for (String input : List.of("region", "frequency", "blank", "nothing", "unknown")) {
            assertThat(feel.evaluateSimpleUnaryTests(cell, input, variables))
                    .as("%s with %s", cell, input)
                    .isEqualTo(FEEL.evaluateSimpleUnaryTests(cell, input, variables));
        }
    }

    @Test
    void endsACalculationThatTakesTooLong() {
        TimedFeel feel = new TimedFeel(FEEL, Duration.ofMillis(20));

        assertThatThrownBy(() -> feel.evaluateSimpleExpression("count(for x in 1..300000 return x)", VARIABLES))
                .isInstanceOf(CellEvaluationFailure.class)
                .hasMessageContaining("too-long");
    }

    @Test
    void endsAnAnswerOfManyCells() {
        TimedFeel timed = new TimedFeel(FEEL, Duration.ofMillis(200));
        ListedFeel feel = new ListedFeel(FEEL, timed);

        assertThatThrownBy(() -> timed.answer(() -> {
                    for (int n = 0; n < 100_000_000; n++) {
                        feel.evaluateSimpleExpression("\"plain\"", VARIABLES);
                    }
                    return 0;
                }))
                .isInstanceOf(CellEvaluationFailure.class)
                .hasMessageContaining("too-long");
        assertThat(feel.<String>evaluateSimpleExpression("\"plain\"", VARIABLES))
                .isEqualTo("plain");
    }

    @Test
    @Timeout(60)
    void answersOthersWhileFourHang() throws Exception {
        // longer than in the house, for other tests take the processors meanwhile
        TimedFeel feel = new TimedFeel(FEEL, Duration.ofSeconds(6), Duration.ofMillis(1500));
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Object>> hanging = new ArrayList<>();
        long start = System.nanoTime();
        for (int n = 0; n < 4; n++) {
            String endless = "count(for x in 1..30000" + n + " return x)";
            hanging.add(people.submit(() -> feel.evaluateSimpleExpression(endless, VARIABLES)));
        }

        Thread.sleep(1800);
        for (int n = 0; n < 20; n++) {
            assertThat(feel.<Number>evaluateSimpleExpression(n + " * 2", VARIABLES)
                            .intValue())
                    .isEqualTo(n * 2);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(5900));
        for (Future<Object> endless : hanging) {
            assertThatThrownBy(endless::get)
                    .cause()
                    .isInstanceOf(CellEvaluationFailure.class)
                    .hasMessageContaining("too-long");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
        for (int n = 0; n < 200 && feel.threads() > 0; n++) {
            Thread.sleep(100);
        }
        assertThat(feel.threads()).as("threads that still calculate").isZero();
        people.shutdownNow();
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
                "some x in 1..100000000 satisfies x < 0",
                "count(for x in 1..100000000, y in 1..100000000 return x)",
                "for x in [1] return for y in [1] return y",
                "for x in 1..3 return partial",
                "floor(number(\"1e9999999\"))",
                "split(\"aaaa\", \"(a+)+b\")",
                "matches(region, \"(a|a)*b\")",
                "[1, 2][item > 1]",
                "frequency.toString()",
                "java.lang.System.exit(1)",
                "today()",
                "get value(frequency, \"x\")",
                "{f: function(x) f(x)}.f(1)",
                "99999999999999999999999999999999999",
                "1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1"
                        + " + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1"
                        + " + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1"
                        + " + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1"
                        + " + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1",
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
        ListedFeel feel = feel(Duration.ofSeconds(20));

        assertThatThrownBy(() -> feel.evaluateSimpleExpression(cell, VARIABLES))
                .isInstanceOf(CellEvaluationFailure.class);
        assertThatThrownBy(() -> feel.evaluateSimpleUnaryTests(cell, "frequency", VARIABLES))
                .isInstanceOf(CellEvaluationFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\"dB(A)\"",
                "\"//\", \"external\"",
                ">= date(\"2008-10-01\")",
                "[date(\"2008-10-01\")..date(\"2024-08-31\")]",
                "not(\"430921\", \"430922\")",
                "(3..30]",
                "? > 3 and ? < 5",
                "string length(?) = 6",
            })
    void listsWhatCellsCompare(String cell) {
        assertThat(FeelText.unlistedIn(cell, true)).isEmpty();
        assertThat(FeelText.isReadable(cell, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (frequency > 3) then max(1, 2) else (5)",
                "string length(region) = 6 and not(contains(region, \"9\"))",
                "decimal(1 / 3, 2) + round half up(2.5, 0) + floor(1.5) + ceiling(abs(min(1, 2)))",
                "date and time(\"2023-06-30T10:00:00\")",
                "date(\"2023-06-30\") + duration(\"P3D\")",
                "-0.5",
                "10 / 3 * frequency - 2",
            })
    void listsWhatCellsGive(String cell) {
        assertThat(FeelText.unlistedIn(cell, false)).isEmpty();
        assertThat(FeelText.isReadable(cell, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"430921", "“430921”", "5 +", "1..", "max(1", "1e5"})
    void cannotReadWhatIsHalfWritten(String cell) {
        assertThat(FeelText.isReadable(cell, true)).isFalse();
    }

    @Test
    void holdsOnlyValuesOfASizeATableCanHold() {
        ListedFeel feel = feel(Duration.ofSeconds(20));
        VariableContext large = Variables.putValue("text", "x".repeat(15_000))
                .putValue("number", new BigDecimal("1E999999"))
                .asVariableContext();

        for (String cell : new String[] {"text + text", "floor(number)", "decimal(number, 2)"}) {
            assertThatThrownBy(() -> feel.evaluateSimpleExpression(cell, large))
                    .as(cell)
                    .isInstanceOf(CellEvaluationFailure.class)
                    .hasMessageContaining("too-large");
        }
    }

    private static ListedFeel feel(Duration longest) {
        return new ListedFeel(FEEL, new TimedFeel(FEEL, longest));
    }
}
