package org.ecopetition.disclosure.objection;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.ecopetition.disclosure.DisclosureEvent.ObjectionDecided;
import org.ecopetition.disclosure.RedactionCheck;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReviewDesk;
import org.ecopetition.petition.Refusal;
import org.ecopetition.storage.RowAdded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the coordination group reads objections with whom they come from, and decides on them. */
@Service
@Transactional
public class ObjectionDecisions {

    private final ObjectionDesk desk;
    private final Objections objections;
    private final ReviewDesk reviews;
    private final RedactionCheck redaction;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectionDecisions(
            ObjectionDesk desk,
            Objections objections,
            ReviewDesk reviews,
            RedactionCheck redaction,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.objections = objections;
        this.reviews = reviews;
        this.redaction = redaction;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All objections to a result with the contacts; the reading is kept. Callers answer for the reader being of the coordination
     * group.
     */
    public List<ObjectionFile> read(HandOffKey key, String person) {
        List<ObjectionFile> files = read(key);
        if (!files.isEmpty()) {
            OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            jdbc.sql("insert into objection_reading (hand_off, person, read_at) values (?, ?, ?)")
                    .params(key.value(), person, now)
                    .update();
            events.publishEvent(new RowAdded(
                    "objection_reading",
                    key.caseNumber().value(),
                    Map.of("hand_off", key.value(), "person", person, "read_at", now)));
        }
        return files;
    }

    private List<ObjectionFile> read(HandOffKey key) {
        Map<String, String> known = desk.contacts(key);
        return objections.findByHandOffOrderByLodgedAt(key.value()).stream()
                .map(objection -> new ObjectionFile(objection, known.get(objection.receipt())))
                .toList();
    }

    /**
     * Decides on the objections that had come in by {@code seenUntil}; later ones stay open.
     *
     * @return whether objections are still open
     * @throws Refusal when the answer, which anybody with the receipt reads, points to a person for certain
     */
    public boolean decide(HandOffKey key, boolean upheld, String answer, Instant seenUntil, String person) {
        redaction.mustBeFit(key.caseNumber(), List.of(answer), true);
        List<Objection> decided = desk.open(key).stream()
                .filter(objection -> upheld || !objection.lodgedAt().isAfter(seenUntil))
                .toList();
        decided.forEach(objection -> {
            objection.decided(upheld, answer, person, clock.instant());
            objections.saveAndFlush(objection);
        });
        events.publishEvent(new ObjectionDecided(key, clock.instant(), person, upheld, decided.size(), answer));
        if (upheld) {
            reviews.verifyAgain(key, answer, person);
        }
        return !desk.open(key).isEmpty();
    }
}
