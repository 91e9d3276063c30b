package org.ecopetition.audit.ledger.root;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ecopetition.audit.ledger.LedgerFault;
import org.ecopetition.audit.ledger.LedgerFault.What;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.storage.original.Originals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every kept file of evidence again; that its hash is the one that was sealed, the row of the piece says. */
@Component
@LedgerPart
class EvidenceFiles {

    private final JdbcClient jdbc;
    private final Originals originals;

    EvidenceFiles(JdbcClient jdbc, Originals originals) {
        this.jdbc = jdbc;
        this.originals = originals;
    }

    private record Piece(String id, String handOff, String sha256) {}

    List<LedgerFault> faults() {
        return jdbc
                .sql("select id, hand_off, sha256 from evidence_piece order by hand_off, id")
                .query((row, index) -> new Piece(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(piece -> !isKept(piece.sha256()))
                .map(piece -> new LedgerFault(
                        What.FILE_ALTERED,
                        new HandOffKey(piece.handOff()).caseNumber().value(),
                        null,
                        "evidence_piece",
                        piece.id()))
                .toList();
    }

    private boolean isKept(String sha256) {
        if (!Originals.isHash(sha256)) {
            return false;
        }
        try (InputStream content = originals.of(sha256).getInputStream()) {
            return Sha256.of(content).equals(sha256);
        } catch (IOException gone) {
            return false;
        }
    }
}
