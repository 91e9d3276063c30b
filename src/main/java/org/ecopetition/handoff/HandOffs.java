package org.ecopetition.handoff;

import java.util.List;
import java.util.Optional;
import org.ecopetition.petition.Refusal;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HandOffs extends Repository<HandOff, String> {

    HandOff saveAndFlush(HandOff handOff);

    Optional<HandOff> findById(String key);

    /**
     * The hand-off with this key.
     *
     * @throws Refusal when there is none
     */
    default HandOff get(HandOffKey key) {
        return findById(key.value()).orElseThrow(() -> new Refusal("handoff.unknown", key));
    }

    List<HandOff> findByCaseNumberOrderByNumber(String caseNumber);

    @Query("select handOff.key from HandOff handOff where handOff.endedAt is null order by handOff.key")
    List<String> findKeysOfOpen();
}
