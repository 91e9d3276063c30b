package org.ecopetition.briefing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Briefings extends Repository<Briefing, String> {

    Briefing saveAndFlush(Briefing briefing);

    Optional<Briefing> findByBriefingKey(String key);

    Optional<Briefing> findByProgrammeAndNumber(String programme, int number);

    boolean existsByBriefingKey(String key);

    @Query("select b from Briefing b order by b.asOf desc, b.briefingKey")
    List<Briefing> newest(Pageable page);
}
