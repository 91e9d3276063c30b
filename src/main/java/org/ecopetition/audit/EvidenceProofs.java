package org.ecopetition.audit;

import java.util.List;
import java.util.function.BiConsumer;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.evidence.KeptFile;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.petition.CaseNumber;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** The evidence of any case with the hashes that prove it, and on request the proof: each kept file read again. */
@Service
public class EvidenceProofs {

    private final HandOffDesk handOffs;
    private final EvidenceBook book;
    private final EvidenceDesk desk;

    EvidenceProofs(HandOffDesk handOffs, EvidenceBook book, EvidenceDesk desk) {
        this.handOffs = handOffs;
        this.book = book;
        this.desk = desk;
    }

    /**
     * All pieces of a petition's hand-offs, also withdrawn ones.
     *
     * @param verify whether the files are read again, which takes about a second for 200 MB
     */
    public List<EvidenceProof> of(CaseNumber number, boolean verify) {
        return handOffs.of(number).stream()
                .flatMap(handOff -> book.of(handOff.key()).stream())
                .map(piece -> exhibit(piece, verify))
                .toList();
    }

    /**
     * Hands out the kept originals of a petition, also withdrawn ones.
     *
     * @param taken told the name of each, which begins with its id, and where it lies
     */
    public void originals(CaseNumber number, BiConsumer<String, Resource> taken) {
        of(number, false)
                .forEach(proof -> taken.accept(
                        proof.id() + "-" + proof.file().name().replaceAll("[^\\p{L}\\p{N}._-]", "_"),
                        desk.originalOf(proof.file().sha256())));
    }

    private EvidenceProof exhibit(EvidencePiece piece, boolean verify) {
        return new EvidenceProof(
                piece.id(),
                piece.handOff().value(),
                piece.allegation(),
                piece.phase(),
                new KeptFile(piece.sha256(), piece.kind(), piece.fileName(), piece.fileSize()),
                piece.uploadedBy(),
                piece.uploadedAt(),
                piece.withdrawalReason(),
                piece.isApproved(),
                verify ? desk.integrityOf(piece) : null);
    }
}
