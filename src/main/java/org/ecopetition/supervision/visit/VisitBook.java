package org.ecopetition.supervision.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecopetition.organisation.calendar.BusinessTime;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.HandledRequests;
import org.ecopetition.storage.HandledRequests.Request;
import org.ecopetition.supervision.visit.VisitEvent.VisitCorrected;
import org.ecopetition.supervision.visit.VisitEvent.VisitFollowedUp;
import org.ecopetition.supervision.visit.VisitEvent.VisitRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book in which visits of leaders and inspectors (走访) are taken down, put right and followed up. Nothing is lost: what a
 * correction replaces stays in the book.
 */
@Service
@Transactional
public class VisitBook {

    /** Somebody else was faster. */
    public static final Fault CHANGED_MEANWHILE = Fault.ofWhole("visit.fault.changed");

    private static final String AREA = "visit";
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Visits visits;
    private final VisitCheck check;
    private final VisitLog log;
    private final HandledRequests requests;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitBook(
            Visits visits,
            VisitCheck check,
            VisitLog log,
            HandledRequests requests,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.check = check;
        this.log = log;
        this.requests = requests;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody looks for; anything absent is not asked.
     *
     * @param text part of place, people or instruction, or a case number
     * @param open whether something is still to be done, or has been done
     */
    public record Search(
            @Nullable VisitorKind visitor,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String text,
            @Nullable Boolean open) {}

    /** The visits that fit, the latest first. */
    @Transactional(readOnly = true)
    public Page<Visit> search(Search search, int page, int size) {
        return visits.search(
                Optional.ofNullable(search.from()).orElse(VisitCheck.EARLIEST),
                Optional.ofNullable(search.to()).orElse(LATEST),
                search.visitor() == null ? "" : search.visitor().name(),
                Optional.ofNullable(search.text()).orElse("").replace("\0", "").strip(),
                search.open() == null ? "" : search.open() ? "OPEN" : "DONE",
                PageRequest.of(page, size));
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(long id) {
        return visits.findById(id);
    }

    /** What the visit said before each correction, the oldest first. */
    @Transactional(readOnly = true)
    public List<FormerVisit> before(long id) {
        return jdbc.sql("select * from visit_before where visit = ? order by version")
                .param(id)
                .query(VisitBook::former)
                .list();
    }

    /**
     * Takes a visit down unless something is wrong with it; the same form again changes nothing.
     *
     * @return what is wrong
     */
    @Transactional(
            propagation = Propagation.SUPPORTS) // the register opens one, so that it can look again after it failed
    public List<Fault> enter(VisitEntry entry, UUID formKey, String person) {
        Request request = new Request(AREA, formKey.toString(), "");
        if (requests.find(request).isPresent()) {
            return List.of();
        }
        List<Fault> faults = check.faultsOf(entry);
        if (faults.isEmpty()) {
            requests.once(request, () -> take(entry, person));
        }
        return faults;
    }

    private void take(VisitEntry entry, String person) {
        Visit visit = visits.saveAndFlush(new Visit(entry, person, clock.instant()));
        log.keep(VisitLog.Kind.ENTERED, visit, BusinessTime.of(visit.onDay(), clock), person, null);
        if (visit.caseNumber() != null) {
            events.publishEvent(new VisitRecorded(
                    visit.caseNumber(),
                    BusinessTime.of(visit.onDay(), clock),
                    person,
                    visit.visitor(),
                    visit.onDay(),
                    visit.place(),
                    visit.instruction()));
        }
    }

    /**
     * Puts a visit right.
     *
     * @param version of the visit that the person saw
     * @return what is wrong
     */
    public List<Fault> correct(long id, int version, VisitEntry entry, String reason, String person) {
        Visit visit = visits.findById(id).orElseThrow();
        List<Fault> faults = new ArrayList<>(check.faultsOf(entry));
        faults.addAll(check.faultsOf(reason, "reason", "reason"));
        if (visit.version() != version) {
            faults.add(CHANGED_MEANWHILE);
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        CaseNumber wasAbout = visit.caseNumber();
        keep(visit, reason, person);
        visit.change(entry);
        visits.saveAndFlush(visit);
        log.keep(VisitLog.Kind.PUT_RIGHT, visit, BusinessTime.of(visit.onDay(), clock), person, reason.strip());
        Stream.of(wasAbout, visit.caseNumber())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(number -> events.publishEvent(new VisitCorrected(
                        number, clock.instant(), person, visit.onDay(), visit.place(), visit.instruction(), reason)));
        return List.of();
    }

    /**
     * Notes what was done about a visit.
     *
     * @return what is wrong
     */
    public List<Fault> followUp(long id, String note, @Nullable LocalDate day, String person) {
        Visit visit = visits.findById(id).orElseThrow();
        List<Fault> faults = new ArrayList<>(check.faultsOf(note, "doneNote", "note"));
        if (!visit.isOpen()) {
            faults.add(Fault.ofWhole("visit.fault.not-open"));
        }
        if (day == null || day.isAfter(today()) || day.isBefore(visit.onDay())) {
            faults.add(new Fault("doneOn", "visit.fault.done-day"));
        }
        if (!faults.isEmpty() || day == null) {
            return faults;
        }
        visit.followedUp(note.strip(), day, person);
        visits.saveAndFlush(visit);
        log.keep(VisitLog.Kind.FOLLOWED_UP, visit, BusinessTime.of(day, clock), person, note.strip());
        if (visit.caseNumber() != null) {
            events.publishEvent(
                    new VisitFollowedUp(visit.caseNumber(), BusinessTime.of(day, clock), person, day, note.strip()));
        }
        return List.of();
    }

    private void keep(Visit visit, String reason, String person) {
        jdbc.sql("""
                        insert into visit_before (visit, version, visitor, on_day, place, people, instruction, firms, sampling,
                            follow_up, follow_up_due, case_number, reason, replaced_by, replaced_at)
                        select id, version, visitor, on_day, place, people, instruction, firms, sampling,
                            follow_up, follow_up_due, case_number, cast(? as varchar(500)), cast(? as varchar(64)), cast(? as timestamp with time zone)
                        from visit where id = ?
                        """)
                .params(reason.strip(), person, clock.instant().atOffset(ZoneOffset.UTC), visit.id())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static FormerVisit former(ResultSet row, int index) throws SQLException {
        return new FormerVisit(
                new VisitEntry(
                        VisitorKind.valueOf(row.getString("visitor")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("place"),
                        row.getString("people"),
                        row.getString("instruction"),
                        Objects.requireNonNullElse(row.getString("firms"), ""),
                        Objects.requireNonNullElse(row.getString("sampling"), ""),
                        Objects.requireNonNullElse(row.getString("follow_up"), ""),
                        row.getObject("follow_up_due", LocalDate.class),
                        Objects.requireNonNullElse(row.getString("case_number"), "")),
                row.getString("reason"),
                row.getString("replaced_by"),
                row.getObject("replaced_at", OffsetDateTime.class).toInstant());
    }
}
