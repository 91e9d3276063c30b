package org.ecopetition.petition.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.storage.NumberCounters;
import org.springframework.stereotype.Component;

/**
 * Issues case numbers without gaps: letter, round, area, day and a daily sequence of four digits, for example
 * {@code D2YY202306280001}.
 */
@Component
class CaseNumbers {

    private final NumberCounters counters;

    CaseNumbers(NumberCounters counters) {
        this.counters = counters;
    }

    CaseNumber issue(Channel channel, Programme programme, LocalDate day) {
        String series =
                channel.letter() + programme.round() + programme.area() + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return new CaseNumber("%s%04d".formatted(series, counters.next(series)));
    }
}
