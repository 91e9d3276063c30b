package org.ecopetition.disclosure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Disclosures extends Repository<Disclosure, String> {

    Disclosure saveAndFlush(Disclosure disclosure);

    void delete(Disclosure disclosure);

    void flush();

    Optional<Disclosure> findFirstByHandOffOrderByVersionDesc(String handOff);

    List<Disclosure> findByHandOffAndState(String handOff, DisclosureState state);

    List<Disclosure> findByCaseNumberAndStateOrderByHandOff(String caseNumber, DisclosureState state);

    @Query("""
            select d from Disclosure d
            where d.state = org.ecopetition.disclosure.DisclosureState.PUBLISHED
              and (:region = '' or d.regionName = :region)
              and (:type = '' or concat(',', d.types, ',') like concat('%,', :type, ',%'))
              and (:verdict = '' or cast(d.verdict as string) = :verdict)
              and (:text = '' or d.caseNumber like concat('%', :text, '%') or d.problem like concat('%', :text, '%')
                   or d.findings like concat('%', :text, '%') or d.measures like concat('%', :text, '%'))
            order by d.publishedAt desc, d.handOff
            """)
    Page<Disclosure> search(String region, String type, String verdict, String text, Pageable page);
}
