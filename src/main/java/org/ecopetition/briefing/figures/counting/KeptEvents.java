package org.ecopetition.briefing.figures.counting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ecopetition.petition.CaseEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the kept events that tell how cases stand. */
@Component
class KeptEvents {

    private static final Logger log = LoggerFactory.getLogger(KeptEvents.class);

    private static final Map<String, Class<? extends CaseEvent>> KINDS = CaseStanding.kinds().stream()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    KeptEvents(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Whether such an event changes how a case stands. */
    static boolean hold(CaseEvent event) {
        return KINDS.containsValue(event.getClass());
    }

    /**
     * The events of some cases, in the order of their numbers.
     *
     * @param unreadable takes those whose record was tampered with, so that it cannot be read
     */
    Map<String, List<KeptEvent>> of(Collection<String> cases, Set<String> unreadable) {
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

    /** Whatever stands in one record keeps nobody from the figures of the others. */
    static <T> Optional<T> readable(String number, Set<String> unreadable, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException tamperedWith) {
            log.error("the record of {} cannot be counted, see the check of the ledger", number, tamperedWith);
            unreadable.add(number);
            return Optional.empty();
        }
    }
}
