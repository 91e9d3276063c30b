package org.ecopetition.briefing.figures.counting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecopetition.handoff.HandOffEvent.DeadlinesChanged;
import org.ecopetition.handoff.HandOffEvent.HandOffReassigned;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.PetitionRegistered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings what is counted of some cases in step with their events. */
@Component
public class CountedCases {

    private static final Logger log = LoggerFactory.getLogger(CountedCases.class);

    private static final Map<String, Class<? extends CaseEvent>> KINDS = CaseStanding.kinds().stream()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final JdbcClient jdbc;
    private final CountedMarks marks;
    private final CountedRows rows;
    private final CountedEvents counted;
    private final ObjectMapper json;

    CountedCases(JdbcClient jdbc, CountedMarks marks, CountedRows rows, CountedEvents counted, ObjectMapper json) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.rows = rows;
        this.counted = counted;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Whether something is counted otherwise after this event. */
    static boolean counts(CaseEvent event) {
        return KINDS.containsValue(event.getClass()) || CountedEvents.counts(event);
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
        Map<String, List<KeptEvent>> events = events(cases, unreadable);
        Map<String, Kept> kept = kept(events.entrySet().stream()
                .filter(happened -> isOfBefore(happened.getValue()))
                .map(Map.Entry::getKey)
                .toList());
        Map<String, CaseHistory> histories = new LinkedHashMap<>();
        events.forEach((number, happened) -> readable(
                        number,
                        unreadable,
                        () -> new CaseHistory(
                                happened,
                                () -> kept.getOrDefault(number, Kept.NONE).replaced()))
                .ifPresent(history -> histories.put(number, history)));
        Map<String, CountedMarks.Mark> now = CountedMarks.of(histories);
        rows.replacePetitions(of(histories, CountedMarks.changed(now, written, CountedMarks.Mark::petition)));
        rows.replaceHandOffs(of(histories, CountedMarks.changed(now, written, CountedMarks.Mark::handOffs)));
        marks.keep(now, written);
    }

    /** Whatever stands in one record keeps nobody from the figures of the others. */
    private static <T> Optional<T> readable(String number, Set<String> unreadable, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException tamperedWith) {
            log.error("the record of {} cannot be counted, see the check of the ledger", number, tamperedWith);
            unreadable.add(number);
            return Optional.empty();
        }
    }

    private static Map<String, CaseHistory> of(Map<String, CaseHistory> histories, Set<String> cases) {
        Map<String, CaseHistory> some = new LinkedHashMap<>(histories);
        some.keySet().retainAll(cases);
        return some;
    }

    private Map<String, List<KeptEvent>> events(Collection<String> cases, Set<String> unreadable) {
        Map<String, List<KeptEvent>> events = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, case_number, kind, recorded_at, data from case_event
                        where case_number in (:cases) and kind in (:kinds) order by id
                        """).param("cases", cases).param("kinds", KINDS.keySet()).query(row -> {
            String number = row.getString("case_number");
            List<KeptEvent> happened = events.computeIfAbsent(number, first -> new ArrayList<>());
            readable(number, unreadable, () -> event(row)).ifPresent(happened::add);
        });
        events.keySet().removeAll(unreadable);
        return events;
    }

    private KeptEvent event(ResultSet row) {
        try {
            return new KeptEvent(
                    row.getLong("id"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    json.readValue(row.getString("data"), KINDS.get(row.getString("kind"))));
        } catch (SQLException | JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
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
