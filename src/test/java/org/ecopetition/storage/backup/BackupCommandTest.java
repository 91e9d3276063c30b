package org.ecopetition.storage.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecopetition.PostgresServer;
import org.ecopetition.WholeHouse;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A house that is backed up and brought back elsewhere. */
@WholeHouse
class BackupCommandTest {

    private static final String EVIDENCE = "evidence/originals/ab/" + "ab".repeat(32);

    private static final String LETTER = "evidence/letters/cd/" + "cd".repeat(32);

    @TempDir
    private Path place;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void bringsTheEmbeddedDatabaseAndTheEvidenceBackElsewhere() throws IOException {
        JdbcTemplate house = embedded("house");
        fill(house, "h2");

        assertThat(run("backup", "house")).isZero();
        assertThat(run("restore", "elsewhere")).as(said()).isZero();

        assertThat(contents(embedded("elsewhere"))).isEqualTo(contents(house)).isNotEmpty();
        assertThat(place.resolve("elsewhere").resolve(EVIDENCE)).hasContent("picture");
        assertThat(place.resolve("elsewhere").resolve(LETTER)).hasContent("encrypted");
    }

    @Test
    void bringsPostgresTablesAndTheEvidenceBackElsewhere() throws IOException {
        String before = PostgresServer.freshAddress();
        String after = PostgresServer.freshAddress();
        JdbcTemplate house = postgres(before);
        fill(house, "postgres");

        assertThat(run("backup", "house", "--spring.datasource.url=" + before, "--spring.datasource.username=postgres"))
                .as(said())
                .isZero();
        assertThat(run(
                        "restore",
                        "elsewhere",
                        "--spring.datasource.url=" + after,
                        "--spring.datasource.username=postgres"))
                .as(said())
                .isZero();

        JdbcTemplate restored = postgres(after);
        assertThat(contents(restored)).isEqualTo(contents(house)).isNotEmpty();
        assertThat(references(restored)).isEqualTo(references(house)).isPositive();
        assertThat(place.resolve("elsewhere").resolve(EVIDENCE)).hasContent("picture");
        assertThat(place.resolve("elsewhere").resolve(LETTER)).hasContent("encrypted");
    }

    @Test
    void overwritesNothing() throws IOException {
        fill(embedded("house"), "h2");

        assertThat(run("backup", "house")).isZero();
        assertThat(run("backup", "house")).isEqualTo(1);
        assertThat(said()).contains("is not empty");
        assertThat(run("restore", "house")).isEqualTo(1);
    }

    @Test
    void doesNotTakeAFolderThatIsNoBackupNorBacksUpAHouseThatIsNotThere() {
        assertThat(run("restore", "elsewhere")).isEqualTo(1);
        assertThat(said()).contains("is no backup");
        assertThat(run("backup", "nowhere")).isEqualTo(1);
        assertThat(said()).contains("no house stands");
        assertThat(new BackupCommand(new PrintStream(said, true, UTF_8)).run("backup"))
                .isEqualTo(2);
    }

    private int run(String command, String house, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command, place.resolve("backup").toString(), "--eco-petition.data-directory=" + place.resolve(house)));
        arguments.addAll(List.of(more));
        return new BackupCommand(new PrintStream(said, true, UTF_8)).run(arguments.toArray(String[]::new));
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private void fill(JdbcTemplate house, String kind) throws IOException {
        Flyway.configure()
                .dataSource(house.getDataSource())
                .locations("classpath:db/migration", kind.equals("h2") ? "classpath:db/h2" : "classpath:db/postgresql")
                .load()
                .migrate();
        ResourceDatabasePopulator engine = new ResourceDatabasePopulator();
        for (String part : List.of(
                "engine",
                "history",
                "identity",
                "case.engine",
                "case.history",
                "decision.engine",
                "decision.history")) {
            engine.addScript(new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti." + kind + ".create." + part + ".sql"));
        }
        engine.execute(house.getDataSource());
        house.update(
                "insert into act_ge_bytearray (id_, rev_, name_, bytes_) values ('1', 1, '', ?)",
                new byte[] {0, 1, -1, 10, 34});
        house.update("insert into act_id_user (id_, rev_, first_, last_) values ('a', 1, '换行\n\"引号\",逗号', null)");
        house.update("insert into act_id_group (id_, rev_) values ('g', 1)");
        house.update("insert into act_id_membership (user_id_, group_id_) values ('a', 'g')");
        house.update(
                "insert into petition (case_number, raw_number, programme, channel, recorded_at, status, key_item, version,"
                        + " place) select 'D1', 'D1', min(code), 'PHONE', current_timestamp, 'REGISTERED', false, 0, '创业街' from programme");
        OffsetDateTime now = OffsetDateTime.parse("2023-06-29T09:15:00.123456+08:00");
        house.update("insert into web_session values (?, ?, ?, 60, ?)", "0".repeat(64), now, now, now);
        house.update("insert into web_session_content values (?, 'x', ?)", "0".repeat(64), new byte[] {0, -1});
        Path evidence = place.resolve("house").resolve(EVIDENCE);
        Files.createDirectories(evidence.getParent());
        Files.writeString(evidence, "picture");
        Path letter = place.resolve("house").resolve(LETTER);
        Files.createDirectories(letter.getParent());
        Files.writeString(letter, "encrypted");
    }

    private static Map<String, List<String>> contents(JdbcTemplate house) {
        Map<String, List<String>> contents = new TreeMap<>();
        for (String table : house.queryForList(
                "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and lower(table_schema) = 'public'",
                String.class)) {
            List<String> rows = house.query("select * from \"" + table + "\"", (row, index) -> {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append(row.getString(column)).append('|');
                }
                return text.toString();
            });
            // the schema's own history differs in when it was written
            if (!table.equalsIgnoreCase("flyway_schema_history")) {
                contents.put(table, rows.stream().sorted().toList());
            }
        }
        return contents;
    }

    private static int references(JdbcTemplate house) {
        return Objects.requireNonNull(house.queryForObject(
                "select count(*) from pg_constraint where contype = 'f' and convalidated", Integer.class));
    }

    private JdbcTemplate embedded(String house) {
        Path folder = place.resolve(house);
        return new JdbcTemplate(
                new DriverManagerDataSource(
                        "jdbc:h2:file:" + folder.resolve("eco-petition") + ";DEFAULT_NULL_ORDERING=HIGH", "sa", "") {
                    @Override
                    public String getPassword() {
                        try {
                            Path password = folder.resolve("database-password");
                            return Files.exists(password)
                                    ? Files.readString(password).strip()
                                    : "";
                        } catch (IOException failed) {
                            throw new UncheckedIOException(failed);
                        }
                    }
                });
    }

    private static JdbcTemplate postgres(String address) {
        return new JdbcTemplate(new DriverManagerDataSource(address, "postgres", ""));
    }
}
