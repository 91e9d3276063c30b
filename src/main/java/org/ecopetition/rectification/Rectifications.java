package org.ecopetition.rectification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Rectifications extends Repository<Rectification, String> {

    Rectification saveAndFlush(Rectification rectification);

    Optional<Rectification> findFirstByHandOffOrderByRoundDesc(String handOff);
}
