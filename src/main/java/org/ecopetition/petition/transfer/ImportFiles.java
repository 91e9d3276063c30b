package org.ecopetition.petition.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of the transfer lists on their way in, kept in parts. */
@Component
class ImportFiles {

    private static final int PART = 500_000;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does something with the file of an import. */
    @Transactional(readOnly = true)
    <T> T withFile(String id, Function<Path, T> work) {
        try {
            Path copy = Files.createTempFile("transfer-list", ".tmp");
            try {
                try (OutputStream out = Files.newOutputStream(copy)) {
                    for (byte[] part : partsOf(id)) {
                        out.write(part);
                    }
                }
                return work.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    void store(String id, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
                jdbc.sql("insert into transfer_import_part (import_id, part, content) values (?, ?, ?)")
                        .params(id, number, part)
                        .update();
                number++;
            }
        }
    }

    private List<byte[]> partsOf(String id) {
        return jdbc.sql("select content from transfer_import_part where import_id = ? order by part")
                .param(id)
                .query((row, index) -> row.getBytes(1))
                .list();
    }
}
