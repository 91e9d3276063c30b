package org.ecopetition.storage;

import javax.sql.DataSource;
import org.ecopetition.PostgresServer;
import org.ecopetition.WholeHouse;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same on PostgreSQL, where a failed statement ends its transaction. */
@WholeHouse
@ExtendWith(PostgresServer.class)
class HandledRequestsOnPostgresTest extends HandledRequestsTest {

    @Override
    DataSource freshDatabase() {
        return new DriverManagerDataSource(PostgresServer.freshAddress(), "postgres", "");
    }
}
