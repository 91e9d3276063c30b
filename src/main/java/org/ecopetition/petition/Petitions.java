package org.ecopetition.petition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Petitions extends Repository<Petition, String> {

    Petition saveAndFlush(Petition petition);

    Optional<Petition> findById(String caseNumber);

    /** Petitions that have this number in a programme, or this key. */
    @Query("from Petition where programme = :programme and rawNumber = :rawNumber or caseNumber = :caseNumber")
    List<Petition> holding(String programme, String rawNumber, String caseNumber);

    @Query("from Petition where programme = :programme and rawNumber = :rawNumber")
    Optional<Petition> numbered(String programme, String rawNumber);

    /** Those of some numbers that are taken, in whatever programme. */
    @Query("select rawNumber from Petition where programme in :programmes and rawNumber in :rawNumbers")
    List<String> taken(Collection<String> programmes, Collection<String> rawNumbers);

    List<Petition> findByOrderByRecordedAtDesc(Limit limit);

    List<Petition> findByKeyItemTrueAndStatusInOrderByReceivedAt(Collection<PetitionStatus> statuses, Limit limit);
}
