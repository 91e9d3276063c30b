package org.ecopetition.disclosure.petitioner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecopetition.disclosure.objection.Objection;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.petitioner.PetitionerStanding.NotSolvedReport;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.storage.RowWritten;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What petitioners say after an answer: that the problem is not solved (反映问题未解决). While the result is in publicity it is
 * an objection to it; before and afterwards it is a new petition that complains about the answer, as the inspection teams
 * take it, and goes to the coordination group like any other.
 */
@Service
@Transactional
public class NotSolvedReports {

    private final PetitionRegister register;
    private final ObjectionDesk objections;
    private final PublicDoors doors;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotSolvedReports(
            PetitionRegister register,
            ObjectionDesk objections,
            PublicDoors doors,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.objections = objections;
        this.doors = doors;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The last day on which it may be said of the answer as it stands; empty before there is one. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate lastDay(Petition handled) {
        Instant replied = handled.repliedAt();
        if (replied == null) {
            return null;
        }
        Instant closed = handled.closedAt();
        return LocalDate.ofInstant(closed == null || closed.isBefore(replied) ? replied : closed, clock.getZone())
                .plusDays(doors.now().notSolvedDays());
    }

    /** Whether it may be said of the answer as it stands: in time, and once. */
    @Transactional(readOnly = true)
    public boolean isOpen(Petition petition, Petition handled) {
        return isInTime(handled)
                && (handled.repliedAt() == null
                        || find(petition.caseNumber(), handled.repliedAt()).isEmpty());
    }

    /** Whether the last day is not over yet; nothing is before there is an answer. */
    boolean isInTime(Petition handled) {
        LocalDate last = lastDay(handled);
        return last != null && !LocalDate.now(clock).isAfter(last);
    }

    /** What was said so far, the oldest first, and what became of it. */
    @Transactional(readOnly = true)
    public List<NotSolvedReport> of(CaseNumber number) {
        return jdbc
                .sql(
                        "select said_at, follow_up, objection from not_solved_report where case_number = ? order by answered_at")
                .param(number.value())
                .query(NotSolvedReports::said)
                .list()
                .stream()
                .map(this::outcome)
                .toList();
    }

    /** Keeps what was said of an answer: the petition or the objection that came of it. */
    void keep(CaseNumber number, Instant answered, @Nullable String followUp, @Nullable String objection) {
        jdbc.sql(
                        "insert into not_solved_report (case_number, answered_at, said_at, follow_up, objection) values (?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        answered.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        followUp,
                        objection)
                .update();
        events.publishEvent(new RowWritten("not_solved_report", number.value(), number.value()));
    }

    /** The same form handed in twice at once is taken once: the second waits for the first. */
    void lock(CaseNumber number) {
        jdbc.sql("select case_number from petition where case_number = ? for update")
                .param(number.value())
                .query(String.class)
                .single();
    }

    /** What was said of an answer. */
    Optional<Said> find(CaseNumber number, Instant answered) {
        return jdbc.sql(
                        "select said_at, follow_up, objection from not_solved_report where case_number = ? and answered_at = ?")
                .params(number.value(), answered.atOffset(ZoneOffset.UTC))
                .query(NotSolvedReports::said)
                .optional();
    }

    private NotSolvedReport outcome(Said said) {
        Petition followUp = said.followUp() == null
                ? null
                : register.look(new CaseNumber(said.followUp())).orElse(null);
        Objection objection = said.objection() == null
                ? null
                : objections.find(said.objection()).orElse(null);
        return new NotSolvedReport(
                said.at(),
                followUp == null ? null : followUp.caseNumber(),
                followUp == null ? null : PetitionerStage.of(followUp.status(), false),
                objection == null ? null : objection.state(),
                objection == null ? null : objection.answer());
    }

    private static Said said(ResultSet row, int index) throws SQLException {
        return new Said(
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getString("follow_up"),
                row.getString("objection"));
    }

    /** Kept of what was said: the petition or the objection that came of it. */
    record Said(
            Instant at, @Nullable String followUp, @Nullable String objection) {}
}
