package org.ecopetition.storage.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecopetition.storage.original.Originals;

/**
 * A folder that holds all of a house: the database first, then the evidence and the letters, encrypted as they lie, to which files
 * are only ever added, so that a copy taken later holds all that the database names.
 */
final class Backup {

    private static final String LABEL = "backup.properties";
    private static final String KIND = "kind";

    private final Path folder;

    Backup(Path folder) {
        this.folder = folder;
    }

    /** What does not let a backup be made or brought back; its message is for whoever runs the command. */
    static final class NotDone extends RuntimeException {

        NotDone(String reason) {
            super(reason);
        }
    }

    void make(DataSource source, String url, Originals originals) throws SQLException, IOException {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new NotDone(folder + " is not empty");
        }
        Files.createDirectories(folder);
        HouseDatabase database = HouseDatabase.at(url);
        try (Connection connection = source.getConnection()) {
            if (!holdsTables(connection)) {
                throw new NotDone("no house stands in the database " + url);
            }
            database.write(connection, folder.resolve(database.fileName()));
        }
        copy(originals, evidence());
        copy(originals.letters(), letters());
        Properties label = new Properties();
        label.setProperty(KIND, database.fileName());
        try (OutputStream out = Files.newOutputStream(folder.resolve(LABEL))) {
            label.store(out, null);
        }
    }

    /** @param incoming folder of files on their way to the originals */
    void bringBack(DataSource target, String url, Originals originals, Path incoming) throws SQLException, IOException {
        HouseDatabase database = HouseDatabase.at(url);
        if (!database.fileName().equals(label().getProperty(KIND))) {
            throw new NotDone("this is a backup of another kind of database: " + label().getProperty(KIND));
        }
        if (!originals.beginnings().isEmpty()
                || !originals.letters().beginnings().isEmpty()) {
            throw new NotDone("where evidence is to lie is not empty");
        }
        try (Connection connection = target.getConnection()) {
            if (holdsTables(connection)) {
                throw new NotDone("something stands in the database " + url);
            }
            database.read(connection, folder.resolve(database.fileName()));
        }
        bringBack(originals, evidence(), incoming);
        bringBack(originals.letters(), letters(), incoming);
    }

    private Properties label() throws IOException {
        if (!Files.exists(folder.resolve(LABEL))) {
            throw new NotDone(folder + " is no backup, or one that was broken off");
        }
        Properties label = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve(LABEL))) {
            label.load(in);
        }
        return label;
    }

    private Path evidence() {
        return folder.resolve("evidence").resolve("originals");
    }

    private Path letters() {
        return folder.resolve("evidence").resolve("letters");
    }

    private static boolean holdsTables(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void copy(Originals originals, Path copies) throws IOException {
        for (String beginning : originals.beginnings()) {
            for (Originals.Kept kept : originals.beginningWith(beginning)) {
                Path copy = copies.resolve(Originals.nameOf(kept.sha256()));
                Files.createDirectories(copy.getParent());
                try (InputStream content = originals.of(kept.sha256()).getInputStream()) {
                    Files.copy(content, copy);
                }
            }
        }
    }

    private static void bringBack(Originals originals, Path copies, Path incoming) throws IOException {
        if (!Files.exists(copies)) {
            return;
        }
        Files.createDirectories(incoming);
        try (Stream<Path> files = Files.walk(copies)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = Files.createTempFile(incoming, "restored", ".part");
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                originals.keep(copy, file.getFileName().toString());
                Files.deleteIfExists(copy);
            }
        }
    }
}
