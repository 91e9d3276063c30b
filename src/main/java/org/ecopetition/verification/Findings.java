package org.ecopetition.verification;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Findings extends Repository<Finding, String> {

    Finding saveAndFlush(Finding finding);

    List<Finding> findByHandOff(String handOff);
}
