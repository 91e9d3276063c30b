package org.ecopetition.handoff;

import java.util.List;
import org.springframework.data.repository.Repository;

interface TimeRequests extends Repository<TimeRequest, String> {

    List<TimeRequest> findByHandOffOrderByAskedAt(String handOff);

    TimeRequest saveAndFlush(TimeRequest request);
}
