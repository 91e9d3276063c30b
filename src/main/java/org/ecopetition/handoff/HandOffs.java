package org.ecopetition.handoff;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HandOffs extends Repository<HandOff, String> {

    HandOff saveAndFlush(HandOff handOff);

    Optional<HandOff> findByKey(String key);

    List<HandOff> findByCaseNumberOrderByNumber(String caseNumber);
}
