package org.ecopetition.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The doors of a task on PostgreSQL, and the settings that PostgreSQL needs. */
@OnPostgres
class HouseOnPostgresTest extends TaskDoorsTest {

    @Autowired
    private JdbcTemplate database;

    @Test
    void migratesTheSameSchema() {
        assertThat(ask("select version()")).startsWith("PostgreSQL 17");
        assertThat(ask("select count(*) from flyway_schema_history where not success"))
                .isEqualTo("0");
        assertThat(ask("select count(*) from unit")).isEqualTo("17");
    }

    @Test
    void plansEveryStatementForItsValues() {
        assertThat(ask("show plan_cache_mode")).isEqualTo("force_custom_plan");
    }

    @Test
    void findsSubTasksByAnIndex() {
        assertThat(ask("select count(*) from pg_indexes where indexname = 'eco_idx_task_parent'"))
                .isEqualTo("1");
    }

    private String ask(String question) {
        return String.valueOf(database.queryForObject(question, String.class));
    }
}
