package org.ecopetition.storage.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** With which keys a house opens, and without which it does not. */
class DataKeyOpeningTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final JdbcClient rows = JdbcClient.create(
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));

    @TempDir
    private Path folder;

    @BeforeEach
    void openHouse() {
        rows.sql("create table data_key (name varchar(8) primary key, known_since timestamp with time zone)")
                .update();
    }

    @Test
    void makesAKeyWhereTheEmbeddedDatabaseIs() {
        DataKeys keys = keys(List.of(), List.of());

        open(keys, "jdbc:h2:file:x", "default");

        assertThat(names()).containsExactly(keys.present().orElseThrow());
    }

    @Test
    void doesNotOpenInProductionWithoutOne() {
        assertThatThrownBy(() -> open(keys(List.of(), List.of()), "jdbc:postgresql://db/house", "production"))
                .isInstanceOf(DataKeyMissing.class)
                .hasMessageContaining("生产环境必须配置加密密钥");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void opensWithoutOneOnADatabaseServerThatIsNotInEarnest() {
        open(keys(List.of(), List.of()), "jdbc:postgresql://db/house", "postgresql");

        assertThat(names()).containsExactly(KeysInUse.NONE);
    }

    @Test
    void doesNotOpenWithoutAKeyUnderWhichRowsStandUnlessItIsGivenUp() {
        rows.sql("insert into data_key values ('0badc0de', current_timestamp)").update();

        assertThatThrownBy(() -> open(keys(List.of(KEY), List.of()), "jdbc:postgresql://db/house", "production"))
                .isInstanceOf(DataKeyMissing.class)
                .hasMessageContaining("0badc0de");
        open(keys(List.of(KEY), List.of("0badc0de")), "jdbc:postgresql://db/house", "production");
        assertThat(names()).hasSize(2);
    }

    private DataKeys keys(List<String> given, List<String> lost) {
        return new DataKeys(new DataKeySettings(given, folder.resolve("data-key"), lost));
    }

    private void open(DataKeys keys, String url, String profile) {
        DataSourceProperties database = new DataSourceProperties();
        database.setUrl(url);
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        FlywayMigrationInitializer migrated =
                new FlywayMigrationInitializer(Flyway.configure().load());
        KeysInUse inUse = new KeysInUse(rows, keys, Clock.systemUTC());

        assertThat(new DataKeyOpening(keys, inUse, database, environment, migrated))
                .isNotNull();
    }

    private List<String> names() {
        return rows.sql("select name from data_key").query(String.class).list();
    }
}
