package org.ecopetition.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EvidencePieces extends Repository<EvidencePiece, String> {

    EvidencePiece saveAndFlush(EvidencePiece piece);

    Optional<EvidencePiece> findById(String id);

    Optional<EvidencePiece> findByValidOnce(String validOnce);

    List<EvidencePiece> findByHandOffOrderByAllegationAscUploadedAtAscIdAsc(String handOff);

    List<EvidencePiece> findBySha256AndHandOffNot(String sha256, String handOff);

    int countByHandOffAndAllegationAndWithdrawnAtIsNull(String handOff, int allegation);

    boolean existsBySha256(String sha256);
}
