package org.ecopetition.disclosure;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Objections extends Repository<Objection, String> {

    Objection saveAndFlush(Objection objection);

    List<Objection> findByHandOffAndStateOrderByLodgedAt(String handOff, ObjectionState state);
}
