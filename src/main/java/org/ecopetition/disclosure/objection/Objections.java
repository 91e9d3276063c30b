package org.ecopetition.disclosure.objection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Objections extends Repository<Objection, String> {

    Objection saveAndFlush(Objection objection);

    Optional<Objection> findByReceipt(String receipt);

    Optional<Objection> findByHandOffAndSameness(String handOff, String sameness);

    List<Objection> findByHandOffOrderByLodgedAt(String handOff);

    List<Objection> findByHandOffAndStateOrderByLodgedAt(String handOff, ObjectionState state);
}
