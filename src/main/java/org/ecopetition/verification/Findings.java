package org.ecopetition.verification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Findings extends Repository<Finding, String> {

    Finding saveAndFlush(Finding finding);

    Optional<Finding> findFirstByHandOffAndAllegationOrderByRoundDesc(String handOff, int allegation);
}
