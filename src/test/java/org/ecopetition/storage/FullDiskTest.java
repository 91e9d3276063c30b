package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of the embedded database on a full disk. */
class FullDiskTest {

    @TempDir
    private Path folder;

    private HikariDataSource pool;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() throws IOException {
        FullDisk.register();
        FullDisk.fill(false);
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:full:" + folder.resolve("db") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        settings.setUsername("sa");
        settings.setConnectionTestQuery(setting("spring.datasource.hikari.connection-test-query"));
        settings.setConnectionTimeout(2000);
        pool = new HikariDataSource(settings);
        jdbc = new JdbcTemplate(pool);
        jdbc.execute("create table kept (id int primary key)");
        jdbc.update("insert into kept values (1)");
    }

    @AfterEach
    void close() {
        FullDisk.fill(false);
        pool.close();
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        FullDisk.fill(true);

        Throwable refused = catchThrowable(() -> jdbc.update("insert into kept values (2)"));

        assertThat(DatabaseOutage.isCauseOf(refused)).isTrue();
    }

    @Test
    void goesOnWithAllThatWasKeptOnceThereIsRoomAgain() throws InterruptedException {
        FullDisk.fill(true);
        assertThatThrownBy(() -> jdbc.update("insert into kept values (2)")).isNotNull();
        FullDisk.fill(false);
        Thread.sleep(600); // a connection that was used a moment ago is not asked whether it lives

        jdbc.update("insert into kept values (3)");

        assertThat(jdbc.queryForList("select id from kept order by id", Integer.class))
                .containsExactly(1, 3);
    }

    @Test
    void tellsARefusedRowFromAnOutage() {
        Throwable twice = catchThrowable(() -> jdbc.update("insert into kept values (1)"));

        assertThat(DatabaseOutage.isCauseOf(twice)).isFalse();
        assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(new SQLException("stopped", "57P01"))))
                .isTrue();
    }

    private static String setting(String key) throws IOException {
        Object value = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty(key);
        return Objects.requireNonNull(value).toString();
    }
}
