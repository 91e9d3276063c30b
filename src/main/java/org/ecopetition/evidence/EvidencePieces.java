package org.ecopetition.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidencePieces extends Repository<EvidencePiece, String> {

    EvidencePiece saveAndFlush(EvidencePiece piece);

    Optional<EvidencePiece> findById(String id);

    Optional<EvidencePiece> findByValidOnce(String validOnce);

    List<EvidencePiece> findByHandOffOrderByAllegationAscUploadedAtAscIdAsc(String handOff);

    List<EvidencePiece> findByHandOffInOrderByAllegationAscUploadedAtAscIdAsc(Collection<String> handOffs);

    List<EvidencePiece> findBySha256AndHandOffNot(String sha256, String handOff);

    List<EvidencePiece> findBySha256AndIdNotAndWithdrawnAtIsNullOrderByHandOffAscAllegationAsc(
            String sha256, String id);

    int countByHandOffAndAllegationAndWithdrawnAtIsNull(String handOff, int allegation);

    /** The hashes of all files of evidence that somebody entered, and of letters that still lie among them unencrypted. */
    @Query(
            nativeQuery = true,
            value = "select sha256 from evidence_piece where sha256 like concat(:beginning, '%')"
                    + " union select sha256 from intake_attachment where sha256 like concat(:beginning, '%')"
                    + " and data_key is null")
    Set<String> findHashesBeginningWith(String beginning);

    /** The hashes of all letters that somebody entered. */
    @Query(nativeQuery = true, value = "select sha256 from intake_attachment where sha256 like concat(:beginning, '%')")
    Set<String> findLettersBeginningWith(String beginning);

    boolean existsByHandOffAndPhaseAndWithdrawnAtIsNull(String handOff, EvidencePhase phase);
}
