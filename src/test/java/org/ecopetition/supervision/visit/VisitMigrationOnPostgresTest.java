package org.ecopetition.supervision.visit;

import javax.sql.DataSource;
import org.ecopetition.PostgresServer;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same on PostgreSQL. */
@WholeHouse
@ExtendWith(PostgresServer.class)
class VisitMigrationOnPostgresTest extends VisitMigrationTest {

    @Override
    DataSource freshDatabase() {
        return new DriverManagerDataSource(PostgresServer.freshAddress(), "postgres", "");
    }
}
