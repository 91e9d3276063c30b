package org.ecopetition.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecopetition.organisation.Wording;
import org.ecopetition.supervision.visit.Visit;
import org.ecopetition.supervision.visit.VisitBook;
import org.ecopetition.supervision.visit.VisitorKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an editor is offered to write of: visits with what was instructed, firms inspected, help with sampling, key items, what was
 * handed off, results made public, slips.
 */
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
        /** 领导调研督导. */
        LEADER,
        /** 督察组走访、下沉督察. */
        INSPECTION,
        /** 被检查企业. */
        FIRMS,
        /** 采样监测支援. */
        SAMPLING,
        /** 重点件. */
        KEY_ITEM,
        /** 交办单. */
        HAND_OFF,
        /** 已公开结果. */
        RESULT,
        /** 督查单. */
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
                        handedOff(since, briefing),
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
                .flatMap(visit -> offers(visit, briefing).stream())
                .sorted(Comparator.comparing(Offer::kind))
                .toList();
    }

    private List<Offer> offers(Visit visit, Briefing briefing) {
        boolean after = visit.onDay().isAfter(day(briefing.asOf()));
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(
                visit.visitor() == VisitorKind.LEADER ? Kind.LEADER : Kind.INSPECTION,
                visit.onDay(),
                wording.say("briefing.material.visit", visit.people(), visit.place()),
                visit.instruction(),
                after));
        if (visit.firms() != null) {
            offers.add(new Offer(
                    Kind.FIRMS,
                    visit.onDay(),
                    visit.place(),
                    visit.firms().strip().replaceAll("\\s*\n\\s*", "、"),
                    after));
        }
        if (visit.sampling() != null) {
            offers.add(new Offer(Kind.SAMPLING, visit.onDay(), visit.place(), visit.sampling(), after));
        }
        return offers;
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

    private List<Offer> handedOff(LocalDate since, Briefing briefing) {
        return ask(Kind.HAND_OFF, """
                        select h.handed_off_at as at, h.hand_off_key as heading,
                            u.name || '：' || coalesce(p.place, '') || ' ' || coalesce(p.problem_text, '') as said
                        from hand_off h join petition p on p.case_number = h.case_number join unit u on u.id = h.unit
                        where p.programme = ? and h.handed_off_at >= ? and h.status <> 'WITHDRAWN'
                        order by h.handed_off_at desc, h.hand_off_key fetch first 50 rows only
                        """, since, briefing);
    }

    private List<Offer> slips(LocalDate since, Briefing briefing) {
        return ask(Kind.SLIP, """
                        select n.issued_at as at, n.hand_off as heading, u.name || '：' || n.text as said
                        from notice n join hand_off h on h.hand_off_key = n.hand_off join unit u on u.id = h.unit
                            join petition p on p.case_number = h.case_number
                        where p.programme = ? and n.kind <> 'URGE' and n.issued_at >= ?
                        order by n.issued_at desc fetch first 50 rows only
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
