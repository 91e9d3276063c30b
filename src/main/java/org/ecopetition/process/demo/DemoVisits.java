package org.ecopetition.process.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.supervision.visit.VisitBook;
import org.ecopetition.supervision.visit.VisitEntry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters the visits that the source briefing tells of. */
@Component
@Profile("demo")
class DemoVisits {

    private static final String VISITS = "/demo/visits.json";
    private static final String CLERK = "liaisona";

    private final VisitBook book;
    private final ObjectMapper json;

    DemoVisits(VisitBook book, ObjectMapper json) {
        this.book = book;
        this.json = json;
    }

    /** Enters what is not there yet. */
    void enter(LocalDate dayZero) {
        visits().forEach(visit -> enter(visit, dayZero));
    }

    private void enter(DemoVisit visit, LocalDate dayZero) {
        Integer due = visit.dueDay();
        VisitEntry entry = new VisitEntry(
                visit.visitor(),
                dayZero.plusDays(visit.day()),
                visit.place(),
                visit.people(),
                visit.instruction(),
                visit.firms() == null ? "" : visit.firms(),
                visit.sampling() == null ? "" : visit.sampling(),
                visit.followUp() == null ? "" : visit.followUp(),
                due == null ? null : dayZero.plusDays(due),
                "");
        List<Fault> faults =
                book.enter(entry, UUID.nameUUIDFromBytes(visit.key().getBytes(StandardCharsets.UTF_8)), CLERK);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(visit.key() + " of the demonstration: " + faults);
        }
    }

    private List<DemoVisit> visits() {
        try (InputStream visits = DemoVisits.class.getResourceAsStream(VISITS)) {
            return json.readValue(visits, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
