package org.ecopetition.storage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts series of numbers without gaps: case numbers of a day, slips of a year. A counter's row stays locked until the
 * transaction that took a number ends; what it undoes is given to the next.
 */
@Component
public class NumberCounters {

    private final JdbcClient jdbc;

    NumberCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a series, 1 for one that nobody has counted before.
     *
     * @param series its name, at most 64 characters
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String series) {
        if (countUp(series) == 0) {
            waitForOthersWhoOpen();
            if (countUp(series) == 0) {
                open(series);
            }
        }
        return jdbc.sql("select last_number from number_counter where counter_key = ?")
                .param(series)
                .query(Integer.class)
                .single();
    }

    private int countUp(String series) {
        return jdbc.sql("update number_counter set last_number = last_number + 1 where counter_key = ?")
                .param(series)
                .update();
    }

    /**
     * One transaction at a time opens counters, in its own connection: a second one might never be had, when everybody who
     * holds one waits for another.
     */
    private void waitForOthersWhoOpen() {
        jdbc.sql("select last_number from number_counter where counter_key = 'opening' for update")
                .query(Integer.class)
                .single();
    }

    private void open(String series) {
        jdbc.sql("insert into number_counter (counter_key, last_number) values (?, 1)")
                .param(series)
                .update();
    }
}
