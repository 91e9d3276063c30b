package org.ecopetition.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.Wording;
import org.ecopetition.supervision.Visit;
import org.ecopetition.supervision.VisitBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an editor is offered to write of: visits with what was instructed, results made public, key items, slips. */
@Service
@Transactional(readOnly = true)
public class BriefingMaterial {

    private static final int MOST = 50;
    private static final int FIRST_DAYS = 7;

    private final VisitBook visits;
    private final JdbcClient jdbc;
    private final Wording wording;
    private final Clock clock;

    BriefingMaterial(VisitBook visits, JdbcClient jdbc, Wording wording, Clock clock) {
        this.visits = visits;
        this.jdbc = jdbc;
        this.wording = wording;
        this.clock = clock;
    }

    /** What kind of thing is offered. */
    public enum Kind {
        /** 领导调研、督察走访. */
        VISIT,
        /** 重点件. */
        KEY_ITEM,
        /** 已公开结果. */
        RESULT,
        /** 督办单. */
        SLIP
    }

    /**
     * One thing to write of.
     *
     * @param heading what it is called: a place, a case number
     * @param isAfterCutoff whether it happened after the cut-off of the figures
     */
    public record Offer(Kind kind, LocalDate day, String heading, String text, boolean isAfterCutoff) {}

    /** What happened since the issue before, the newest first of each kind; what came after the cut-off is marked. */
    public List<Offer> of(Briefing briefing) {
        LocalDate since = since(briefing);
        return List.of(
                        visitsSince(since, briefing),
                        keyItems(since, briefing),
                        results(since, briefing),
                        slips(since, briefing))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private LocalDate since(Briefing briefing) {
        Optional<Instant> before = jdbc.sql("select max(as_of) from briefing where programme = ? and as_of < ?")
                .params(briefing.programme(), briefing.asOf().atOffset(ZoneOffset.UTC))
                .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
        return before.map(this::day).orElseGet(() -> day(briefing.asOf()).minusDays(FIRST_DAYS));
    }

    private List<Offer> visitsSince(LocalDate since, Briefing briefing) {
        return visits
                .search(new VisitBook.Search(null, since, LocalDate.now(clock), null, null), 0, MOST)
                .getContent()
                .stream()
                .map(visit -> offer(visit, briefing))
                .toList();
    }

    private Offer offer(Visit visit, Briefing briefing) {
        return new Offer(
                Kind.VISIT,
                visit.onDay(),
                wording.say("briefing.material.visit", visit.people(), visit.place()),
                visit.instruction(),
                visit.onDay().isAfter(day(briefing.asOf())));
    }

    private List<Offer> keyItems(LocalDate since, Briefing briefing) {
        return ask(Kind.KEY_ITEM, """
                        select received_at as at, case_number as heading, coalesce(place, '') || ' ' || coalesce(problem_text, '') as said
                        from petition where programme = ? and key_item and received_at >= ?
                        order by received_at desc fetch first 50 rows only
                        """, since, briefing);
    }

    private List<Offer> results(LocalDate since, Briefing briefing) {
        return ask(Kind.RESULT, """
                        select published_at as at, case_number as heading, unit_name || '：' || findings || ' ' || measures as said
                        from disclosure where programme = ? and state = 'PUBLISHED' and not in_joint_row and published_at >= ?
                        order by published_at desc fetch first 50 rows only
                        """, since, briefing);
    }

    private List<Offer> slips(LocalDate since, Briefing briefing) {
        return ask(Kind.SLIP, """
                        select e.occurred_at as at, e.hand_off as heading, coalesce(u.name, h.unit) as said
                        from case_event e join hand_off h on h.hand_off_key = e.hand_off left join unit u on u.id = h.unit
                            join petition p on p.case_number = e.case_number
                        where p.programme = ? and e.kind = 'NoticeIssued' and e.occurred_at >= ?
                        order by e.occurred_at desc fetch first 50 rows only
                        """, since, briefing);
    }

    private List<Offer> ask(Kind kind, String sql, LocalDate since, Briefing briefing) {
        return jdbc.sql(sql)
                .params(
                        briefing.programme(),
                        since.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query((row, index) -> {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    return new Offer(
                            kind,
                            day(at),
                            row.getString("heading"),
                            row.getString("said").strip(),
                            at.isAfter(briefing.asOf()));
                })
                .list();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(clock.getZone()).toLocalDate();
    }
}
