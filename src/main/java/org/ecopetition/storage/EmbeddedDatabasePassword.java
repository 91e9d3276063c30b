package org.ecopetition.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the file of the embedded database a password where the settings give none: drawn once and kept beside it, readable by its
 * owner alone. A database from before, which had none, gets it at its next start; broken off, that is gone on with.
 */
class EmbeddedDatabasePassword implements EnvironmentPostProcessor, Ordered {

    private static final String PREFIX = "jdbc:h2:file:";
    private static final String PASSWORD = "spring.datasource.password";
    private static final int BYTES = 24;

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith(PREFIX) || !environment.getProperty(PASSWORD, "").isEmpty()) {
            return;
        }
        Path file = Path.of(environment.getProperty("eco-petition.data-directory", "./data"))
                .resolve("database-password");
        try {
            String user = environment.getProperty("spring.datasource.username", "sa");
            kept(file, url, user)
                    .ifPresent(password -> environment
                            .getPropertySources()
                            .addFirst(new MapPropertySource("embedded database", Map.of(PASSWORD, password))));
        } catch (IOException failed) {
            throw new UncheckedIOException("the password of the database cannot be kept in " + file, failed);
        }
    }

    private static Optional<String> kept(Path file, String url, String user) throws IOException {
        if (Files.exists(file)) {
            return Optional.of(Files.readString(file).strip());
        }
        String address = url.split(";", -1)[0];
        if (!Files.exists(Path.of(address.substring(PREFIX.length()) + ".mv.db"))) {
            String password = drawn();
            SecretFile.create(file, password + '\n');
            return Optional.of(password);
        }
        return given(file, address, user);
    }

    /** The password that a database from before is given; none where another program has it open, or it has one of its own. */
    private static Optional<String> given(Path file, String address, String user) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        boolean wasBrokenOff = Files.exists(next);
        if (!wasBrokenOff) {
            SecretFile.create(next, drawn() + '\n');
        }
        String password = Files.readString(next).strip();
        if (!isChanged(address, user, password) && !(wasBrokenOff && opens(address, user, password))) {
            Files.delete(next);
            return Optional.empty();
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(password);
    }

    private static boolean opens(String address, String user, String password) {
        try (Connection connection = DriverManager.getConnection(address, user, password)) {
            return connection.isValid(1);
        } catch (SQLException no) {
            return false;
        }
    }

    private static boolean isChanged(String address, String user, String password) {
        try (Connection connection = DriverManager.getConnection(address, user, "");
                Statement change = connection.createStatement()) {
            change.execute("alter user \"" + user.toUpperCase(Locale.ROOT) + "\" set password '" + password + "'");
            return true;
        } catch (SQLException no) {
            return false;
        }
    }

    private static String drawn() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
