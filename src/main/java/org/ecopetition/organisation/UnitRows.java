package org.ecopetition.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UnitRows extends Repository<Unit, String> {

    Optional<Unit> findById(String id);

    List<Unit> findAllByOrderByPosition();
}
