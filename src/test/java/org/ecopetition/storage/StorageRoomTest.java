package org.ecopetition.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import org.ecopetition.storage.original.Originals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.util.unit.DataSize;

class StorageRoomTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/x, 1B, true",
        "jdbc:h2:file:./data/x, 9000TB, false",
        "jdbc:postgresql://db/x, 9000TB, true"
    })
    void asksForRoomWhereTheDatabaseIsWritten(String database, String least, boolean left) {
        assertThat(room(database, least).isLeftForDatabase()).isEqualTo(left);
    }

    @Test
    void isDownWithoutRoomForEvidence() {
        assertThat(health(room("jdbc:postgresql://db/x", "9000TB"), true).getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(health(room("jdbc:h2:file:./data/x", "1B"), true).getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void isDownWhileTheStorageOfEvidenceDoesNotAnswer() {
        assertThat(health(room("jdbc:h2:file:./data/x", "1B"), false).getStatus())
                .isEqualTo(Status.DOWN);
    }

    private static Health health(StorageRoom room, boolean isThere) {
        Originals originals = mock();
        when(originals.isThere()).thenReturn(isThere);
        return new StorageHealth(room, originals).health();
    }

    private StorageRoom room(String database, String least) {
        return new StorageRoom(
                new StorageSettings(DataSize.parse(least), folder, folder.resolve("not/yet/made")), database);
    }
}
