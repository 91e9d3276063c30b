package org.ecopetition.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.springframework.data.repository.Repository;

interface Disclosures extends Repository<Disclosure, String> {

    Disclosure saveAndFlush(Disclosure disclosure);

    void delete(Disclosure disclosure);

    void flush();

    List<Disclosure> findByHandOffOrderByVersionDesc(String handOff);

    Optional<Disclosure> findFirstByHandOffOrderByVersionDesc(String handOff);

    /** Takes what the public reads about a hand-off out of sight, for a newer version; it is kept. */
    default void supersedePublished(HandOffKey key) {
        findByHandOffAndState(key.value(), DisclosureState.PUBLISHED).forEach(earlier -> {
            earlier.superseded();
            saveAndFlush(earlier);
        });
    }

    List<Disclosure> findByHandOffAndState(String handOff, DisclosureState state);

    List<Disclosure> findByIdIn(Collection<String> ids);

    List<Disclosure> findByCaseNumberAndStateOrderByHandOff(String caseNumber, DisclosureState state);
}
