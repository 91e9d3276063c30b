package org.ecopetition.petition.encryption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.ecopetition.storage.encryption.FileEncryption;
import org.ecopetition.storage.encryption.RotationPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of the transfer lists on their way in, encrypted and kept in parts; each opens as that of its import alone. */
@Component
@RotationPart
public class ImportFiles {

    private static final int PART = 500_000;
    private static final String NAME = "transfer-list";

    private final JdbcClient jdbc;
    private final FileEncryption encryption;

    ImportFiles(JdbcClient jdbc, FileEncryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    /** Does something with the file of an import, which lies open meanwhile. */
    @Transactional(readOnly = true)
    public <T> T withFile(String id, Function<Path, T> work) {
        try {
            Path copy = Files.createTempFile(NAME, ".tmp");
            try {
                try (InputStream plain = encryption.open(partsOf(id), place(id));
                        OutputStream out = Files.newOutputStream(copy)) {
                    plain.transferTo(out);
                }
                return work.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Keeps the file of an import. */
    public void store(String id, Path file) throws IOException {
        Path encrypted = Files.createTempFile(NAME, ".tmp");
        try {
            try (InputStream plain = Files.newInputStream(file);
                    OutputStream out = Files.newOutputStream(encrypted)) {
                encryption.encrypt(plain, out, place(id));
            }
            insert(id, encrypted);
        } finally {
            Files.deleteIfExists(encrypted);
        }
    }

    /** Encrypts the file of an import anew; a list that does not open any more is left as it is. */
    boolean isEncryptedAnew(String id) {
        return withFile(id, plain -> {
            jdbc.sql("delete from transfer_import_part where import_id = ?")
                    .param(id)
                    .update();
            try {
                store(id, plain);
                return true;
            } catch (IOException noRoom) {
                throw new UncheckedIOException(noRoom);
            }
        });
    }

    private void insert(String id, Path file) throws IOException {
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

    private InputStream partsOf(String id) {
        List<InputStream> parts = jdbc.sql("select content from transfer_import_part where import_id = ? order by part")
                .param(id)
                .query((row, index) -> (InputStream) new ByteArrayInputStream(row.getBytes(1)))
                .list();
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static String place(String id) {
        return "transfer_import " + id;
    }
}
