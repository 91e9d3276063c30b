package org.ecopetition.petition.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Issues case numbers without gaps: letter, round, area, day and a daily sequence of four digits, for example
 * {@code D2YY202306280001}. The counter row stays locked until the registering transaction ends.
 */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumber issue(Channel channel, Programme programme, LocalDate day) {
        String prefix =
                channel.letter() + programme.round() + programme.area() + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (countUp(prefix) == 0) {
            waitForOthersWhoOpen();
            if (countUp(prefix) == 0) {
                open(prefix);
            }
        }
        int number = jdbc.sql("select last_number from number_counter where counter_key = ?")
                .param(prefix)
                .query(Integer.class)
                .single();
        return new CaseNumber("%s%04d".formatted(prefix, number));
    }

    private int countUp(String prefix) {
        return jdbc.sql("update number_counter set last_number = last_number + 1 where counter_key = ?")
                .param(prefix)
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

    private void open(String prefix) {
        jdbc.sql("insert into number_counter (counter_key, last_number) values (?, 1)")
                .param(prefix)
                .update();
    }
}
