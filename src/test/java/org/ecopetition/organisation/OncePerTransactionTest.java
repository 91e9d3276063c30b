package org.ecopetition.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:once")));
    private int lookups;
    private final OncePerTransaction<String, Integer> answers = new OncePerTransaction<>(question -> ++lookups);

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
    void looksUpAnewWhatTheTransactionItselfChanged() {
        transaction.executeWithoutResult(status -> {
            answers.get("round");
            answers.forget();
            assertThat(answers.get("round")).isEqualTo(2);
        });
    }
}
