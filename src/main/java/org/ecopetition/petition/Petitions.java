package org.ecopetition.petition;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Petitions extends Repository<Petition, String> {

    Petition saveAndFlush(Petition petition);

    Optional<Petition> findById(String caseNumber);

    @Query("from Petition where receipt.programme = :programme and rawNumber = :rawNumber")
    Optional<Petition> numbered(String programme, String rawNumber);

    List<Petition> findByRepeatOfAndStatusOrderByCaseNumber(String repeatOf, PetitionStatus status);

    List<Petition> findByOrderByReceiptRecordedAtDesc(Limit limit);

    List<Petition> findByKeyItemTrueAndStatusOrderByReceiptReceivedAt(PetitionStatus status, Limit limit);
}
