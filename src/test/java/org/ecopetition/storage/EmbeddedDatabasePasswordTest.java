package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/** The password of the file of the embedded database, of a new one and of one from before. */
class EmbeddedDatabasePasswordTest {

    @TempDir
    private Path folder;

    @Test
    void isDrawnForANewDatabaseAndStaysTheSame() throws IOException, SQLException {
        String password = password();

        open(password);

        assertThat(password).hasSize(48).isEqualTo(password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> open("")).isInstanceOf(SQLException.class);
    }

    @Test
    void isGivenToADatabaseFromBefore() throws SQLException {
        openWithARow("");

        String password = password();

        assertThat(rows(password)).isOne();
        assertThatThrownBy(() -> open("")).isInstanceOf(SQLException.class);
    }

    @Test
    void isGoneOnWithWhereGivingItWasBrokenOff() throws IOException, SQLException {
        openWithARow("");
        String password = password();
        Files.move(file(), folder.resolve("database-password.next"));

        assertThat(password()).isEqualTo(password);
        assertThat(rows(password)).isOne();
    }

    @Test
    void leavesADatabaseThatHasOneAndSettingsThatGiveOne() throws SQLException {
        openWithARow("own");

        assertThat(password()).isEmpty();
        assertThat(file()).doesNotExist();
        assertThat(settings().withProperty("spring.datasource.password", "own"))
                .satisfies(given -> assertThat(processed(given)).isEqualTo("own"));
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertThat(processed(settings().withProperty("spring.datasource.url", "jdbc:h2:mem:x")))
                .isEmpty();
        assertThat(processed(settings().withProperty("spring.datasource.url", "jdbc:postgresql://db/house")))
                .isEmpty();
        assertThat(file()).doesNotExist();
    }

    private Path file() {
        return folder.resolve("database-password");
    }

    private String password() {
        return processed(settings());
    }

    private MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty("eco-petition.data-directory", folder.toString())
                .withProperty("spring.datasource.username", "sa")
                .withProperty("spring.datasource.password", "")
                .withProperty("spring.datasource.url", address() + ";WRITE_DELAY=0");
    }

    private static String processed(MockEnvironment settings) {
        new EmbeddedDatabasePassword().postProcessEnvironment(settings, new SpringApplication());
        return settings.getProperty("spring.datasource.password", "");
    }

    private String address() {
        return "jdbc:h2:file:" + folder.resolve("eco-petition");
    }

    private void open(String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(), "sa", password)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private void openWithARow(String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(), "sa", password)) {
            connection.createStatement().execute("create table kept as select 1 as id");
        }
    }

    private int rows(String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(), "sa", password);
                var found = connection.createStatement().executeQuery("select count(*) from kept")) {
            found.next();
            return found.getInt(1);
        }
    }
}
