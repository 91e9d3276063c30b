package org.ecopetition.briefing.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.List;
import org.ecopetition.briefing.figures.counting.CountedCases;
import org.ecopetition.briefing.figures.counting.KeptEvent;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.process.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up events as the record of all events keeps them, and what is counted of them. */
abstract class MadeUpCasesTest extends ProcessTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private CountedCases cases;

    @Autowired
    private TransactionTemplate transaction;

    final void keep(List<KeptEvent> events) {
        jdbc.batchUpdate(
                "insert into case_event (case_number, hand_off, kind, occurred_at, recorded_at, person, data)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                events.stream().map(this::row).toList());
    }

    final void count(List<String> numbers) {
        for (int from = 0; from < numbers.size(); from += 100) {
            List<String> some = numbers.subList(from, Math.min(from + 100, numbers.size()));
            transaction.executeWithoutResult(status -> cases.countAnew(some));
        }
    }

    /** @param numbers begin of the case numbers */
    final void forget(String numbers) {
        forgetCounts(numbers);
        jdbc.update("delete from case_event where case_number like ?", numbers + "%");
    }

    final void forgetCounts(String numbers) {
        for (String table : List.of(
                "counted_event",
                "counted_petition",
                "counted_petition_ended",
                "counted_petition_before",
                "counted_hand_off",
                "counted_hand_off_ended",
                "counted_hand_off_before",
                "counted_case")) {
            jdbc.update("delete from " + table + " where case_number like ?", numbers + "%");
        }
    }

    private Object[] row(KeptEvent kept) {
        CaseEvent event = kept.event();
        try {
            return new Object[] {
                event.caseNumber().value(),
                event.handOff(),
                event.getClass().getSimpleName(),
                event.occurredAt().atOffset(ZoneOffset.UTC),
                kept.recordedAt().atOffset(ZoneOffset.UTC),
                event.person(),
                json.writeValueAsString(event)
            };
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
