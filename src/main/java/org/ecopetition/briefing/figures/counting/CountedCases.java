package org.ecopetition.briefing.figures.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.HandOffReassigned;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.PetitionRegistered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings what is counted of some cases in step with their events. */
@Component
public class CountedCases {

    private final JdbcClient jdbc;
    private final CountedMarks marks;
    private final CountedRows rows;
    private final CountedEvents counted;
    private final KeptEvents happened;

    CountedCases(JdbcClient jdbc, CountedMarks marks, CountedRows rows, CountedEvents counted, KeptEvents happened) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.rows = rows;
        this.counted = counted;
        this.happened = happened;
    }

    /** Whether something is counted otherwise after this event. */
    static boolean counts(CaseEvent event) {
        return KeptEvents.hold(event) || CountedEvents.counts(event);
    }

    /**
     * Counts some cases from their kept events; within a transaction.
     *
     * @return those whose record tells nothing that can be counted, as it was tampered with; of them stays what was counted last
     */
    public Set<String> countAnew(Collection<String> cases) {
        Set<String> unreadable = new TreeSet<>();
        if (!cases.isEmpty()) {
            count(cases, unreadable);
            counted.addMissing(cases);
        }
        return unreadable;
    }

    private void count(Collection<String> cases, Set<String> unreadable) {
        Map<String, CountedMarks.Mark> written = marks.take(cases);
        Map<String, List<KeptEvent>> events = happened.of(cases, unreadable);
        Map<String, Kept> kept = kept(events.entrySet().stream()
                .filter(told -> isOfBefore(told.getValue()))
                .map(Map.Entry::getKey)
                .toList());
        Map<String, CaseHistory> histories = new LinkedHashMap<>();
        events.forEach((number, told) -> KeptEvents.readable(
                        number,
                        unreadable,
                        () -> new CaseHistory(
                                told, () -> kept.getOrDefault(number, Kept.NONE).replaced()))
                .ifPresent(history -> histories.put(number, history)));
        Map<String, CountedMarks.Mark> now = CountedMarks.of(histories);
        rows.replacePetitions(of(histories, CountedMarks.changed(now, written, CountedMarks.Mark::petition)));
        rows.replaceHandOffs(of(histories, CountedMarks.changed(now, written, CountedMarks.Mark::handOffs)));
        marks.keep(now, written);
    }

    private static Map<String, CaseHistory> of(Map<String, CaseHistory> histories, Set<String> cases) {
        Map<String, CaseHistory> some = new LinkedHashMap<>(histories);
        some.keySet().retainAll(cases);
        return some;
    }

    /** Whether an event was kept before it told all that counts: what the list said, when the receipt was due. */
    private static boolean isOfBefore(List<KeptEvent> events) {
        return events.stream().map(KeptEvent::event).anyMatch(CountedCases::isOfBefore);
    }

    private static boolean isOfBefore(CaseEvent event) {
        if (event instanceof PetitionRegistered registered) {
            return registered.listed() == null;
        }
        if (event instanceof HandOffReassigned reassigned) {
            return reassigned.receiptDue() == null;
        }
        return event instanceof DeadlinesChanged changed && changed.receiptDue() == null;
    }

    private Map<String, Kept> kept(Collection<String> cases) {
        Map<String, Kept> kept = new HashMap<>();
        if (cases.isEmpty()) {
            return kept;
        }
        jdbc.sql("""
                        select p.case_number, p.upper_batch, h.hand_off_key, h.batch_number, f.receipt_due
                        from petition p left join hand_off h on h.case_number = p.case_number
                            left join former_hand_off_fact f on f.hand_off = h.hand_off_key
                        where p.case_number in (:cases)
                        """).param("cases", cases).query(row -> {
            Kept petition = kept.computeIfAbsent(
                    row.getString("case_number"),
                    number -> new Kept(upperBatch(row), new HashMap<>(), new HashMap<>()));
            Integer batch = row.getObject("batch_number", Integer.class);
            if (batch != null) {
                petition.batches().put(row.getString("hand_off_key"), batch);
            }
            OffsetDateTime receiptDue = row.getObject("receipt_due", OffsetDateTime.class);
            if (receiptDue != null) {
                petition.receiptDue().put(row.getString("hand_off_key"), receiptDue.toInstant());
            }
        });
        return kept;
    }

    private static @Nullable Integer upperBatch(ResultSet row) {
        try {
            return row.getObject("upper_batch", Integer.class);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What stands today, and what stood when events began to keep it, for events that did not. */
    private record Kept(@Nullable Integer upperBatch, Map<String, Integer> batches, Map<String, Instant> receiptDue) {

        static final Kept NONE = new Kept(null, Map.of(), Map.of());

        Replaced replaced() {
            return new Replaced(upperBatch, batches, receiptDue);
        }
    }
}
