package org.ecopetition.supervision.visit;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Visits extends Repository<Visit, Long> {

    Visit saveAndFlush(Visit visit);

    Optional<Visit> findById(long id);

    @Query("""
            select v from Visit v
            where v.onDay between :from and :to
                and (:visitor = '' or cast(v.visitor as string) = :visitor)
                and (:text = '' or v.place like concat('%', :text, '%') or v.people like concat('%', :text, '%')
                    or v.instruction like concat('%', :text, '%') or v.caseNumber = :text)
                and (:state = '' or (:state = 'OPEN' and v.followUp is not null and v.doneOn is null)
                    or (:state = 'DONE' and v.doneOn is not null))
            order by v.onDay desc, v.id desc
            """)
    Page<Visit> search(LocalDate from, LocalDate to, String visitor, String text, String state, Pageable page);
}
