package org.ecopetition.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Notices extends Repository<Notice, String> {

    Notice saveAndFlush(Notice notice);

    List<Notice> findByHandOffOrderByNumber(String handOff);

    Optional<Notice> findByHandOffAndNumber(String handOff, int number);
}
