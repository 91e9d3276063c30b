package org.ecopetition.rectification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.handoff.ReviewDesk;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.calendar.BusinessTime;
import org.ecopetition.petition.Refusal;
import org.ecopetition.rectification.RectificationEvent.RectificationInspected;
import org.ecopetition.storage.RowWritten;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the coordination group found when it accepted a rectification on site (验收). */
@Service
@Transactional
public class AcceptanceDesk {

    private final HandOffDesk handOffs;
    private final ReviewDesk reviews;
    private final Wording wording;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcceptanceDesk(
            HandOffDesk handOffs,
            ReviewDesk reviews,
            Wording wording,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handOffs = handOffs;
        this.reviews = reviews;
        this.wording = wording;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes the acceptance on site; failed, it goes back to the unit.
     *
     * @throws Refusal when it is called passed although one of the three standards is not met
     */
    public void inspect(HandOffKey key, AcceptanceReport report, String person) {
        if (report.date().isAfter(LocalDate.now(clock))) {
            throw new Refusal("form.date-ahead", report.date());
        }
        if (report.passed() && !(report.pollutionRemoved() && report.ecologyRestored() && report.publicSatisfied())) {
            throw new Refusal("rectification.standard-not-met");
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into acceptance (id, hand_off, passed, on_date, pollution_removed, ecology_restored,"
                        + " public_satisfied, opinion, accepted_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        key.value(),
                        report.passed(),
                        report.date(),
                        report.pollutionRemoved(),
                        report.ecologyRestored(),
                        report.publicSatisfied(),
                        report.opinion(),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new RowWritten("acceptance", id, key.value()));
        events.publishEvent(new RectificationInspected(key, BusinessTime.of(report.date(), clock), person, report));
        if (report.passed()) {
            handOffs.accepted(key);
        } else {
            reviews.rectifyAgain(key, withUnmet(report), person);
        }
    }

    /** The opinion, and which of the three standards are not met: what the unit reads when it rectifies again. */
    private String withUnmet(AcceptanceReport report) {
        String unmet = Stream.of(
                        report.pollutionRemoved() ? "" : "pollution-removed",
                        report.ecologyRestored() ? "" : "ecology-restored",
                        report.publicSatisfied() ? "" : "public-satisfied")
                .filter(standard -> !standard.isEmpty())
                .map(standard -> wording.say("rectification." + standard))
                .collect(Collectors.joining("、"));
        return unmet.isEmpty() ? report.opinion() : wording.say("rectification.unmet", report.opinion(), unmet);
    }
}
