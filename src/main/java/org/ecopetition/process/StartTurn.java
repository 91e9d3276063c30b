package org.ecopetition.process;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.ecopetition.storage.backup.DatabaseOfNewerRelease;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * The turn of one node to do the work of a start: schema, people, models and demonstration. Nodes that start at the same
 * moment on one PostgreSQL take turns by a lock in the database, which ends with the node's connection however the node
 * ends; the embedded database belongs to one node anyway.
 */
@Component
class StartTurn extends AbstractProcessEnginePlugin implements FlywayMigrationStrategy, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(StartTurn.class);
    private static final long LOCK = 0x65636F_70657469L; // "ecopeti"
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final int TRIES_BETWEEN_LINES = 120;

    private final DataSourceProperties settings;
    private @Nullable Connection holding;

    StartTurn(DataSourceProperties settings) {
        this.settings = settings;
    }

    @Override
    public void migrate(Flyway flyway) {
        take();
        DatabaseOfNewerRelease.refuse(flyway);
        flyway.migrate();
    }

    /** The engine writes its schema when it is built. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        take();
    }

    /** Waits until no other node does the work of its start; the turn lasts until {@link #end()}. */
    synchronized void take() {
        if (holding != null || !isSharedByNodes()) {
            return;
        }
        Connection connection = null;
        try {
            connection = ownConnection();
            await(connection);
            holding = connection;
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the turn of this node to start could not be taken", unreachable);
        } finally {
            if (holding == null) {
                JdbcUtils.closeConnection(connection);
            }
        }
    }

    /** Lets the next node start. */
    synchronized void end() {
        Connection connection = holding;
        holding = null;
        if (connection == null) {
            return;
        }
        try {
            ask(connection, "select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException lost) {
            log.warn("the connection that held the turn of this node was lost", lost);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    @Override
    public void destroy() {
        end();
    }

    private boolean isSharedByNodes() {
        return settings.determineUrl().startsWith("jdbc:postgresql:");
    }

    /** None of the pool's, which may be small and is needed for the work of the start. */
    private Connection ownConnection() throws SQLException {
        return settings.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build()
                .getConnection();
    }

    /** Asks again and again: a statement that waits in the database would run into its limits of time. */
    private static void await(Connection connection) throws SQLException {
        for (int tries = 0; !ask(connection, "select pg_try_advisory_lock(" + LOCK + ")"); tries++) {
            if (tries % TRIES_BETWEEN_LINES == 0) {
                log.info("another node is starting on this database; this one waits for its turn");
            }
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while it waited for its turn to start", stopped);
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
