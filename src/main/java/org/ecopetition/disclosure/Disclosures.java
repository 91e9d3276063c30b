package org.ecopetition.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Disclosures extends Repository<Disclosure, String> {

    Disclosure saveAndFlush(Disclosure disclosure);

    void delete(Disclosure disclosure);

    void flush();

    List<Disclosure> findByHandOffOrderByVersionDesc(String handOff);

    Optional<Disclosure> findFirstByHandOffOrderByVersionDesc(String handOff);

    List<Disclosure> findByHandOffAndState(String handOff, DisclosureState state);

    List<Disclosure> findByIdIn(Collection<String> ids);

    List<Disclosure> findByCaseNumberAndStateOrderByHandOff(String caseNumber, DisclosureState state);
}
