package org.ecopetition.process.deployment.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "${unitGroup}",
                "#{unitGroup}",
                "${ !overdue }",
                "${classification == 'REPEAT'}",
                "${classification != \"REPEAT\" && keyItem}",
                "${count >= 3 or empty list}",
                "P10D"
            })
    void allowsVariablesAndComparisons(String text) {
        assertThat(SimpleExpression.isAllowed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${bean.method()}",
                "${execution.id}",
                "${list[0]}",
                "${now()}",
                "${a = 1}",
                "${a ? b : c}",
                "text ${ok} and ${not.ok}",
                "${'a'.getClass()}",
                "${'${x'}",
                "${unclosed",
                "${}"
            })
    void refusesCallsAndNavigation(String text) {
        assertThat(SimpleExpression.isAllowed(text)).isFalse();
    }
}
