package org.ecopetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrations that were applied anywhere keep name and content: their list only grows at its end, so that an earlier database
 * goes on. {@code ./mvnw test -Dtest=MigrationsTest -Dmigrations=write} adds a new one to it.
 */
class MigrationsTest {

    private static final Path LIST = Path.of("src/test/resources/migrations.txt");

    /** Until this one some had numbers between whole ones, and later ones came before earlier ones. */
    private static final String LAST_IN_DISORDER = "69";

    @Test
    void keepNameAndContent() throws IOException {
        List<String> known = Files.readAllLines(LIST);
        List<String> present = Arrays.stream(migrations())
                .map(migration -> migration.getScript() + " " + migration.getChecksum())
                .toList();

        if ("write".equals(System.getProperty("migrations"))) {
            List<String> added = new ArrayList<>(present);
            added.removeAll(known);
            Files.write(LIST, added, StandardOpenOption.APPEND);
            known = Files.readAllLines(LIST);
        }
        assertThat(present).as("added by -Dmigrations=write").containsExactlyElementsOf(known);
    }

    @Test
    void haveWholeNumbers() {
        assertThat(Arrays.stream(migrations())
                        .map(MigrationInfo::getVersion)
                        .filter(version -> version.isNewerThan(LAST_IN_DISORDER))
                        .map(MigrationVersion::getVersion))
                .allMatch(version -> version.matches("\\d+"));
    }

    /** In the order in which they are applied. */
    private static MigrationInfo[] migrations() {
        return Flyway.configure()
                .dataSource(new DriverManagerDataSource("jdbc:h2:mem:migrations", "sa", ""))
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .info()
                .all();
    }
}
