package org.ecopetition.evidence.masking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where it is kept what is covered in which picture. */
@Component
class Maskings {

    private final JdbcClient database;

    Maskings(JdbcClient database) {
        this.database = database;
    }

    Masking of(String evidenceId) {
        return database.sql("select areas, version, masked_by, masked_at from picture_mask where evidence_id = ?")
                .param(evidenceId)
                .query((row, number) -> masking(row))
                .optional()
                .orElse(Masking.NEVER);
    }

    /** Those of several pictures by their ids; a picture that was never masked is missing. */
    Map<String, Masking> of(Collection<String> evidenceIds) {
        Map<String, Masking> found = new HashMap<>();
        if (!evidenceIds.isEmpty()) {
            database.sql("select evidence_id, areas, version, masked_by, masked_at from picture_mask"
                            + " where evidence_id in (:ids)")
                    .param("ids", evidenceIds)
                    .query(row -> {
                        found.put(row.getString("evidence_id"), masking(row));
                    });
        }
        return found;
    }

    /**
     * Keeps what is covered from now on.
     *
     * @param version the one the person has seen
     * @return whether nobody changed it meanwhile; otherwise nothing is kept
     */
    boolean keep(String evidenceId, PictureMasks masks, int version, String person, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        if (version > 0) {
            return database.sql("update picture_mask set areas = ?, masked_by = ?, masked_at = ?, version = version + 1"
                                    + " where evidence_id = ? and version = ?")
                            .params(masks.toString(), person, at, evidenceId, version)
                            .update()
                    == 1;
        }
        try {
            database.sql("insert into picture_mask (evidence_id, areas, masked_by, masked_at, version)"
                            + " values (?, ?, ?, ?, 1)")
                    .params(evidenceId, masks.toString(), person, at)
                    .update();
            return true;
        } catch (DuplicateKeyException meanwhile) {
            return false;
        }
    }

    /** What cannot be read is no reason to show what is under it. */
    private static Masking masking(ResultSet row) throws SQLException {
        String areas = row.getString("areas");
        return new Masking(
                PictureMasks.read(areas).orElseThrow(() -> new IllegalStateException("masks cannot be read")),
                row.getInt("version"),
                row.getString("masked_by"),
                row.getObject("masked_at", OffsetDateTime.class).toInstant());
    }
}
