package org.ecopetition.audit.ledger.root;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.ecopetition.audit.ledger.Fault;
import org.ecopetition.audit.ledger.Fault.What;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.frontdoor.Sha256;
import org.ecopetition.handoff.HandOffKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every kept file of evidence again; that its hash is the one that was sealed, the row of the piece says. */
@Component
@LedgerPart
class EvidenceFiles {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final JdbcClient jdbc;
    private final Path originals;

    EvidenceFiles(JdbcClient jdbc, @Value("${eco-petition.evidence.directory}") Path evidence) {
        this.jdbc = jdbc;
        this.originals = evidence.resolve("originals");
    }

    private record Piece(String id, String handOff, String sha256) {}

    List<Fault> faults() {
        return jdbc
                .sql("select id, hand_off, sha256 from evidence_piece order by hand_off, id")
                .query((row, index) -> new Piece(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(piece -> !isKept(piece.sha256()))
                .map(piece -> new Fault(
                        What.FILE_ALTERED,
                        new HandOffKey(piece.handOff()).caseNumber().value(),
                        null,
                        "evidence_piece",
                        piece.id()))
                .toList();
    }

    private boolean isKept(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            return false;
        }
        Path file = originals.resolve(sha256.substring(0, 2)).resolve(sha256);
        MessageDigest digest = Sha256.newDigest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException gone) {
            return false;
        }
    }
}
