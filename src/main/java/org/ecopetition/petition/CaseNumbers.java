package org.ecopetition.petition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.ecopetition.organisation.Programme;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues case numbers without gaps: letter, round, area, day and a daily sequence of four digits, for example
 * {@code D2YY202306280001}. The counter row stays locked until the registering transaction ends.
 */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    CaseNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    CaseNumber issue(Channel channel, Programme programme, LocalDate day) {
        String prefix =
                channel.letter() + programme.round() + programme.area() + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        if (countUp(prefix) == 0) {
            apart.executeWithoutResult(status -> open(prefix));
            countUp(prefix);
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

    private void open(String prefix) {
        try {
            jdbc.sql("insert into number_counter (counter_key, last_number) values (?, 0)")
                    .param(prefix)
                    .update();
        } catch (DuplicateKeyException openedBySomebodyElse) {
            // the counter is there, which is all that matters
        }
    }
}
