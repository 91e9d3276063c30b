package org.ecopetition.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Measurements extends Repository<Measurement, String> {

    List<Measurement> saveAllAndFlush(Iterable<Measurement> measurements);

    List<Measurement> findByHandOffOrderByPhaseDescRoundAscAllegationAscPositionAsc(String handOff);
}
