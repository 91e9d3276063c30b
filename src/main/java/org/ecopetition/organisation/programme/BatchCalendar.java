package org.ecopetition.organisation.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which day each batch of a round is handed off (批次日历), as an administrator entered it. */
@Service
@Transactional(readOnly = true)
public class BatchCalendar {

    private static final int MOST_BATCHES = 400;
    private static final int HIGHEST = 9999;

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

    /** The calendar as it is typed: one line per batch, {@code 1,2023-06-29}. */
    public String said(String programme) {
        return of(programme).stream()
                .map(batch -> batch.number() + "," + batch.handedOffOn())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads a typed calendar.
     *
     * @return empty when a line is no batch, a number or day comes twice, or there are too many
     */
    Optional<List<BatchDay>> read(String typed) {
        List<BatchDay> batches = new ArrayList<>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String[] cells = line.split("[,，\t]", -1);
            if (cells.length != 2 || !cells[0].strip().matches("\\d{1,4}") || batches.size() == MOST_BATCHES) {
                return Optional.empty();
            }
            try {
                batches.add(new BatchDay(Integer.parseInt(cells[0].strip()), LocalDate.parse(cells[1].strip())));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
        boolean fit = batches.stream().allMatch(batch -> batch.number() >= 1 && batch.number() <= HIGHEST)
                && batches.stream().map(BatchDay::number).distinct().count() == batches.size()
                && batches.stream().map(BatchDay::handedOffOn).distinct().count() == batches.size();
        return fit ? Optional.of(batches) : Optional.empty();
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
