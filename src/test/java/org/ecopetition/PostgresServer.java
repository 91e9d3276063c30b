package org.ecopetition;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** The one PostgreSQL server of a test run, from embedded binaries; every Spring context gets a fresh database on it. */
public class PostgresServer
        implements BeforeAllCallback, ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** With PostgreSQL a house has the key that it is given. */
    private static final String KEY =
            Base64.getEncoder().encodeToString(KeyGenerators.secureRandom(32).generateKey());

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable EmbeddedPostgres server;

    @Override
    public void beforeAll(ExtensionContext context) {
        started();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = freshDatabase();
        TestPropertyValues.of(
                        "spring.datasource.url=" + started().getJdbcUrl("postgres", database),
                        "spring.datasource.username=postgres",
                        "eco-petition.data-key.keys=" + KEY)
                .applyTo(context);
    }

    /** The address of an empty database, for the user {@code postgres}. */
    public static String freshAddress() {
        return started().getJdbcUrl("postgres", freshDatabase());
    }

    private static String freshDatabase() {
        EmbeddedPostgres postgres = started();
        String database = "house_" + DATABASES.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return database;
    }

    private static synchronized EmbeddedPostgres started() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(PostgresServer::close);
            } catch (IOException | RuntimeException unavailable) {
                throw Requirement.POSTGRES.missing(unavailable);
            }
        }
        return server;
    }

    /** Runs once all contexts are closed: one that still asked a server gone before it would wait for half a minute. */
    private static synchronized void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
