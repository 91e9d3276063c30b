package org.ecopetition.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An older release does not start on a database that a newer one has brought up to date. */
class DatabaseOfNewerReleaseTest {

    private final JdbcDataSource database = new JdbcDataSource();

    @BeforeEach
    void aHouse() {
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        migrations().migrate();
    }

    @Test
    void isRefusedAndSaysWhatToDo() {
        JdbcClient.create(database).sql("""
                        insert into "flyway_schema_history" select "installed_rank" + 1, '9999', 'of tomorrow', "type", "script", "checksum",
                        "installed_by", "installed_on", "execution_time", "success" from "flyway_schema_history"
                        order by "installed_rank" desc fetch first row only
                        """).update();

        DatabaseOfNewerRelease refused =
                catchThrowableOfType(DatabaseOfNewerRelease.class, () -> DatabaseOfNewerRelease.refuse(migrations()));

        assertThat(refused).hasMessageContaining("V9999");
        FailureAnalysis report = new NewerReleaseReport().analyze(refused);
        assertThat(report.getDescription()).contains("数据库已由更新的版本升级");
        assertThat(report.getAction()).contains("backup made before the upgrade");
    }

    @Test
    void isNoneOfThisReleaseOrAnEmptyOne() {
        assertThatCode(() -> DatabaseOfNewerRelease.refuse(migrations())).doesNotThrowAnyException();

        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
        assertThatCode(() -> DatabaseOfNewerRelease.refuse(migrations())).doesNotThrowAnyException();
    }

    /** As few as one needs: the first migrations of the house. */
    private Flyway migrations() {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/h2")
                .target("3")
                .load();
    }
}
