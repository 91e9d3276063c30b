package org.ecopetition.rectification;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EnforcementActions extends Repository<EnforcementAction, String> {

    EnforcementAction saveAndFlush(EnforcementAction action);

    Optional<EnforcementAction> findById(String id);

    Optional<EnforcementAction> findByStandingOnce(String standingOnce);

    List<EnforcementAction> findByHandOff(String handOff);
}
