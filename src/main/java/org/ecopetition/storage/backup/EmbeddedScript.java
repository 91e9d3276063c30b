package org.ecopetition.storage.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The embedded database as the script that makes it again. */
final class EmbeddedScript implements HouseDatabase {

    @Override
    public String fileName() {
        return "database.sql.gz";
    }

    @Override
    public void write(Connection database, Path file) throws SQLException {
        run(database, "script to ? compression gzip", file);
    }

    @Override
    public void read(Connection database, Path file) throws SQLException {
        run(database, "runscript from ? compression gzip", file);
    }

    private static void run(Connection database, String command, Path file) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(command)) {
            statement.setString(1, file.toAbsolutePath().toString());
            statement.execute();
        }
    }
}
