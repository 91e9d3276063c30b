package org.ecopetition.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProgrammeRows extends Repository<Programme, String> {

    Optional<Programme> findById(String code);

    List<Programme> findAll();

    Programme save(Programme programme);
}
