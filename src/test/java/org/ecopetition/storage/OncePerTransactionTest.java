package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:once")));
    private int lookups;
    private final OncePerTransaction<String, Integer> answers = OncePerTransaction.each(question -> ++lookups);

    @Test
    void looksUpOnceWithinATransaction() {
        transaction.executeWithoutResult(status -> {
            assertThat(answers.get("round")).isEqualTo(1);
            assertThat(answers.get("round")).isEqualTo(1);
            assertThat(answers.get("table")).isEqualTo(2);
        });
    }

    @Test
    void looksUpAnewInTheNextTransactionAlsoAfterARollback() {
        transaction.executeWithoutResult(status -> {
            answers.get("round");
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(
                status -> assertThat(answers.get("round")).isEqualTo(2));
    }

    @Test
    void keepsNothingOutsideATransaction() {
        assertThat(answers.get("round")).isEqualTo(1);
        assertThat(answers.get("round")).isEqualTo(2);
    }

    @Test
    void keepsTheAnswersOfATransactionWithinAnotherApart() {
        transaction.executeWithoutResult(status -> {
            answers.get("round");
            TransactionTemplate within = new TransactionTemplate(transaction.getTransactionManager());
            within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            within.executeWithoutResult(
                    inner -> assertThat(answers.get("round")).isEqualTo(2));
            assertThat(answers.get("round")).isEqualTo(1);
        });
    }

    @Test
    void looksUpTogetherOnlyWhatIsNotKnown() {
        List<Set<String>> asked = new ArrayList<>();
        OncePerTransaction<String, Integer> lengths = OncePerTransaction.together(questions -> {
            asked.add(Set.copyOf(questions));
            return questions.stream().collect(Collectors.toMap(Function.identity(), String::length));
        });

        transaction.executeWithoutResult(status -> {
            assertThat(lengths.get(List.of("a", "bb"))).containsEntry("a", 1).containsEntry("bb", 2);
            assertThat(lengths.get(List.of("bb", "ccc"))).containsEntry("bb", 2).containsEntry("ccc", 3);
            assertThat(lengths.get("a")).isEqualTo(1);
        });

        assertThat(asked).containsExactly(Set.of("a", "bb"), Set.of("ccc"));
    }

    @Test
    void looksUpAnewWhatTheTransactionItselfChanged() {
        transaction.executeWithoutResult(status -> {
            answers.get("round");
            answers.forget();
            assertThat(answers.get("round")).isEqualTo(2);
        });
    }
}
