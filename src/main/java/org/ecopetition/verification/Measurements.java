package org.ecopetition.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Measurements extends Repository<Measurement, String> {

    Measurement saveAndFlush(Measurement measurement);

    List<Measurement> findByHandOffOrderByPhaseDescRoundAscAllegationAscPositionAsc(String handOff);
}
