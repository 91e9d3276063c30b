package org.ecopetition.organisation.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProgrammeRows extends Repository<Programme, String> {

    Optional<Programme> findById(String code);

    List<Programme> findAll();

    @Query("from Programme where stayFrom <= :day and stayTo >= :day order by code")
    List<Programme> covering(LocalDate day);

    Programme save(Programme programme);

    Programme saveAndFlush(Programme programme);
}
