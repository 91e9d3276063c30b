package org.ecopetition.storage.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A database as one file of a backup. */
interface HouseDatabase {

    /** Where the file lies within a backup. */
    String fileName();

    /** Writes all that the database holds at one moment. */
    void write(Connection database, Path file) throws SQLException, IOException;

    /** Fills a database in which nothing stands. */
    void read(Connection database, Path file) throws SQLException, IOException;

    /** That of an address. */
    static HouseDatabase at(String url) {
        return url.startsWith("jdbc:postgresql:") ? new PostgresTables() : new EmbeddedScript();
    }
}
