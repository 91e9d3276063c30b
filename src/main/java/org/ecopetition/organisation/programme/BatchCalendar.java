package org.ecopetition.organisation.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.organisation.form.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which day each batch of a round is handed off (批次日历), as an administrator entered it. */
@Service
@Transactional(readOnly = true)
public class BatchCalendar {

    private static final int MOST_BATCHES = 400;

    private final JdbcClient jdbc;

    BatchCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The batches of a round in their order. */
    public List<BatchDay> of(String programme) {
        return jdbc.sql("select number, handed_off_on from programme_batch where programme = ? order by number")
                .param(programme)
                .query((row, index) -> new BatchDay(row.getInt(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** The batch that is handed off on that day. */
    public Optional<Integer> numberOn(String programme, LocalDate day) {
        return jdbc.sql("select number from programme_batch where programme = ? and handed_off_on = ?")
                .params(programme, day)
                .query(Integer.class)
                .optional();
    }

    /** What the record of changes says of a calendar. */
    String said(String programme) {
        return of(programme).stream()
                .map(batch -> batch.number() + "," + batch.handedOffOn())
                .collect(Collectors.joining(" "));
    }

    /** What is wrong with the batches as typed, each at its field. */
    List<Fault> faultsOf(List<BatchLine> typed) {
        List<Fault> faults = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        Set<String> days = new HashSet<>();
        for (BatchLine line : typed) {
            if (line.isBlank()) {
                continue;
            }
            if (!line.number().matches("0*[1-9]\\d{0,3}")) {
                faults.add(fault(line, "number"));
            } else if (!numbers.add(line.number().replaceFirst("^0+", ""))) {
                faults.add(fault(line, "number-twice"));
            } else if (dayOf(line).isEmpty()) {
                faults.add(fault(line, "day"));
            } else if (!days.add(line.day())) {
                faults.add(fault(line, "day-twice"));
            }
        }
        if (typed.size() > MOST_BATCHES) {
            faults.add(Fault.ofWhole("programmes.fault.batch-many", MOST_BATCHES));
        }
        return faults;
    }

    /** The batches that were typed, when nothing is wrong with them. */
    List<BatchDay> read(List<BatchLine> typed) {
        return typed.stream()
                .filter(line -> !line.isBlank())
                .map(line -> new BatchDay(
                        Integer.parseInt(line.number()), dayOf(line).orElseThrow()))
                .toList();
    }

    private static Optional<LocalDate> dayOf(BatchLine line) {
        try {
            return Optional.of(LocalDate.parse(line.day()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Fault fault(BatchLine line, String reason) {
        return new Fault(line.field(), "programmes.fault.batch-" + reason);
    }

    @Transactional
    void enter(String programme, List<BatchDay> batches) {
        jdbc.sql("delete from programme_batch where programme = ?")
                .param(programme)
                .update();
        batches.forEach(
                batch -> jdbc.sql("insert into programme_batch (programme, number, handed_off_on) values (?, ?, ?)")
                        .params(programme, batch.number(), batch.handedOffOn())
                        .update());
    }
}
