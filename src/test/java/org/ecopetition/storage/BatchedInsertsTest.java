package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class BatchedInsertsTest {

    private final DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:held;DB_CLOSE_DELAY=-1");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final BatchedInserts rows = new BatchedInserts(jdbc, "insert into line (number) values (?)");

    @BeforeEach
    void open() {
        jdbc.execute("create table line (number int primary key)");
    }

    @AfterEach
    void close() {
        jdbc.execute("drop table line");
    }

    @Test
    void writesAllTogetherBeforeTheCommit() {
        transaction.executeWithoutResult(status -> {
            add(1);
            add(2);
            assertThat(written()).isEmpty();
            assertThat(rows.waiting()).extracting(row -> row[0]).containsExactly(1, 2);
        });

        assertThat(written()).containsExactly(1, 2);
        assertThat(rows.waiting()).isEmpty();
    }

    @Test
    void writesForWhoeverReadsAndNothingTwice() {
        transaction.executeWithoutResult(status -> {
            add(1);
            rows.write();
            assertThat(written()).containsExactly(1);
            add(2);
        });

        assertThat(written()).containsExactly(1, 2);
    }

    @Test
    void losesThemWithTheTransaction() {
        transaction.executeWithoutResult(status -> {
            add(1);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> add(2));

        assertThat(written()).containsExactly(2);
    }

    @Test
    void takesTheTransactionBackWhenARowIsRefused() {
        jdbc.update("insert into line (number) values (2)");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    add(1);
                    add(2);
                }))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(written()).containsExactly(2);
    }

    @Test
    void writesAtOnceOutsideATransactionAndWhenTheCommitHasBegun() {
        add(1);
        assertThat(written()).containsExactly(1);

        transaction.executeWithoutResult(status -> {
            add(2);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    add(3);
                }
            });
        });

        assertThat(written()).containsExactly(1, 2, 3);
    }

    @Test
    void keepsThoseOfATransactionWithinAnotherApart() {
        transaction.executeWithoutResult(status -> {
            add(1);
            TransactionTemplate within = new TransactionTemplate(transaction.getTransactionManager());
            within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            within.executeWithoutResult(inner -> add(2));
            assertThat(written()).containsExactly(2);
        });

        assertThat(written()).containsExactly(1, 2);
    }

    private void add(int number) {
        rows.add(List.<Object[]>of(new Object[] {number}));
    }

    private List<Integer> written() {
        return jdbc.queryForList("select number from line order by number", Integer.class);
    }
}
