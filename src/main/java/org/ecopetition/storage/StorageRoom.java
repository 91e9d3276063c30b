package org.ecopetition.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much room the disks have on which the embedded database and the evidence lie (存储空间). */
@Component
public class StorageRoom {

    private final StorageSettings settings;
    private final boolean embedded;

    StorageRoom(StorageSettings settings, @Value("${spring.datasource.url}") String database) {
        this.settings = settings;
        this.embedded = database.startsWith("jdbc:h2:file:");
    }

    /** Whether more can be written to the embedded database, which closes itself on a full disk; true for one elsewhere. */
    public boolean isLeftForDatabase() {
        return !embedded || isLeft(settings.database());
    }

    /** Whether evidence can be taken in. */
    public boolean isLeftForEvidence() {
        return isLeft(settings.evidence());
    }

    private boolean isLeft(Path folder) {
        try {
            return Files.getFileStore(nearest(folder.toAbsolutePath())).getUsableSpace()
                    >= settings.leastRoom().toBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The folder, or where it will be made. */
    private static Path nearest(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearest(parent);
    }
}
