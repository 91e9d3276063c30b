package org.ecopetition.storage.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The tables of a PostgreSQL, each as CSV in one archive: read in one transaction while the house works, and brought back into tables
 * that this release makes, whose references and triggers are put aside until all rows are there.
 */
final class PostgresTables implements HouseDatabase {

    private static final String COLUMNS = "select c.relname, string_agg(quote_ident(a.attname), ',' order by a.attnum)"
            + " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
            + " and a.attgenerated = '' where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace"
            + " group by c.relname order by c.relname";
    private static final String REFERENCES = "select format('alter table %s drop constraint %I', conrelid::regclass,"
            + " conname), format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
            + " pg_get_constraintdef(oid)) from pg_constraint where contype = 'f'"
            + " and connamespace = current_schema()::regnamespace";
    private static final String TRIGGERS =
            "select distinct format('alter table %s disable trigger user', tgrelid::regclass),"
                    + " format('alter table %s enable trigger user', tgrelid::regclass) from pg_trigger where not tgisinternal"
                    + " and tgrelid in (select oid from pg_class where relnamespace = current_schema()::regnamespace)";
    private static final String NUMBERS = "select format('select setval(%L, coalesce((select max(%I) from %I), 0) + 1,"
            + " false)', pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name),"
            + " '' from information_schema.columns where table_schema = current_schema()"
            + " and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null";

    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
    private static final List<String> PARTS_OF_ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public String fileName() {
        return "database.zip";
    }

    @Override
    public void write(Connection database, Path file) throws SQLException, IOException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setReadOnly(true);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, String> table : pairs(database, COLUMNS).entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write((table.getValue() + '\n').getBytes(StandardCharsets.UTF_8));
                copies(database)
                        .copyOut(
                                "copy \"%s\" (%s) to stdout (format csv)".formatted(table.getKey(), table.getValue()),
                                zip);
                zip.closeEntry();
            }
        }
        database.rollback();
    }

    private static CopyManager copies(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void read(Connection database, Path file) throws SQLException, IOException {
        makeTables(database);
        database.setAutoCommit(false);
        Map<String, String> references = pairs(database, REFERENCES);
        Map<String, String> triggers = pairs(database, TRIGGERS);
        run(database, references.keySet());
        run(database, triggers.keySet());
        for (String table : pairs(database, COLUMNS).keySet()) {
            run(database, List.of("truncate table \"" + table + '"'));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry table : zip.stream().map(ZipEntry.class::cast).toList()) {
                fill(database, table.getName(), zip.getInputStream(table));
            }
        }
        run(database, references.values());
        run(database, triggers.values());
        run(database, pairs(database, NUMBERS).keySet());
        database.commit();
    }

    /** The tables as an empty house has them; the engine adds none of its own later. */
    private static void makeTables(Connection database) {
        Flyway.configure()
                .dataSource(new SingleConnectionDataSource(database, true))
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .migrate();
        ResourceDatabasePopulator engine = new ResourceDatabasePopulator();
        PARTS_OF_ENGINE.forEach(part -> engine.addScript(new ClassPathResource(ENGINE.formatted(part))));
        engine.populate(database);
    }

    private static void fill(Connection database, String table, InputStream rows) throws SQLException, IOException {
        try (rows) {
            copies(database).copyIn("copy \"%s\" (%s) from stdin (format csv)".formatted(table, firstLine(rows)), rows);
        }
    }

    private static String firstLine(InputStream rows) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = rows.read(); sign != '\n' && sign >= 0; sign = rows.read()) {
            line.write(sign);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void run(Connection database, Iterable<String> commands) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** Two columns of each row. */
    private static Map<String, String> pairs(Connection database, String question) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}
