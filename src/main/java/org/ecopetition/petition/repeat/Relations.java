package org.ecopetition.petition.repeat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petitions;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about petitions that look alike: repeats, complaints about the last answer, and what is something else. */
@Service
@Transactional
public class Relations {

    private static final int LONGEST_REASON = 500;

    private final Petitions petitions;
    private final HandlingLevels levels;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Relations(
            Petitions petitions,
            HandlingLevels levels,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.levels = levels;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says what a petition has to do with an earlier one; the same again changes nothing, something else replaces it.
     *
     * @throws Refusal when one of them is unknown, both are the same, or a reason to rule it out is missing
     */
    public void relate(CaseNumber number, RepeatLink link, String person) {
        note(number, link, person);
        announce(number, link, person);
    }

    /** Everything said about a petition, as the later or the earlier one, the newest first. */
    @Transactional(readOnly = true)
    public List<Relation> of(CaseNumber number) {
        return jdbc.sql("""
                        select case_number, earlier, kind, reason, person, recorded_at from petition_relation
                        where case_number = ? or earlier = ? order by recorded_at desc, case_number, earlier
                        """)
                .params(number.value(), number.value())
                .query(Relations::relation)
                .list();
    }

    /** How many petitions were repeats of an earlier one as of an instant, each counted once. */
    @Transactional(readOnly = true)
    public int countRepeats(Instant asOf) {
        return jdbc.sql("""
                        select count(distinct case_number) from petition_relation
                        where kind in ('REPEAT', 'NOT_SATISFIED') and recorded_at <= ?
                        """)
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Keeps a relation without telling anybody; whether it is new. */
    public void note(CaseNumber number, RepeatLink link, String person) {
        mustFit(number, link);
        String matter = matterOf(link.earlier());
        int replaced = jdbc.sql("""
                        update petition_relation set kind = ?, matter = ?, reason = ?, person = ?, recorded_at = ?
                        where case_number = ? and earlier = ?
                        """)
                .params(
                        link.kind().name(),
                        matter,
                        link.reason(),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        number.value(),
                        link.earlier().value())
                .update();
        if (replaced == 0) {
            jdbc.sql("""
                            insert into petition_relation (case_number, earlier, kind, matter, reason, person, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            number.value(),
                            link.earlier().value(),
                            link.kind().name(),
                            matter,
                            link.reason(),
                            person,
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Tells what was noted, and raises the level of handling where it must. */
    public void announce(CaseNumber number, RepeatLink link, String person) {
        if (link.kind() == RelationKind.DISMISSED) {
            events.publishEvent(new RepeatDismissed(
                    number, clock.instant(), person, link.earlier(), String.valueOf(link.reason())));
            return;
        }
        events.publishEvent(new RepeatLinked(number, clock.instant(), person, link.earlier(), link.kind()));
        levels.raisedBy(number)
                .ifPresent(rule -> events.publishEvent(new HandlingLevelRaised(
                        number, clock.instant(), person, rule.level(), levels.timesOf(number), rule.source())));
    }

    /** Whether this was said already. */
    public boolean isLinked(CaseNumber number, CaseNumber earlier) {
        return of(number).stream()
                .anyMatch(relation -> relation.caseNumber().equals(number)
                        && relation.earlier().equals(earlier)
                        && relation.kind() != RelationKind.DISMISSED);
    }

    private void mustFit(CaseNumber number, RepeatLink link) {
        if (number.equals(link.earlier())) {
            throw new Refusal("petition.repeats-itself", number);
        }
        if (petitions.findById(link.earlier().value()).isEmpty()) {
            throw new Refusal("petition.unknown", link.earlier());
        }
        if (link.kind() == RelationKind.DISMISSED && isBlank(link.reason())) {
            throw new Refusal("petition.no-dismissal", link.earlier());
        }
        if (link.reason() != null && link.reason().length() > LONGEST_REASON) {
            throw new Refusal("petition.dismissal-length", LONGEST_REASON);
        }
    }

    /** The first petition of the matter an earlier petition belongs to. */
    private String matterOf(CaseNumber earlier) {
        Optional<String> known =
                jdbc.sql("""
                        select matter from petition_relation where case_number = ? and kind <> 'DISMISSED'
                        order by recorded_at, earlier limit 1
                        """).param(earlier.value()).query(String.class).optional();
        return known.orElse(earlier.value());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Relation relation(ResultSet row, int index) throws SQLException {
        return new Relation(
                new CaseNumber(row.getString("case_number")),
                new CaseNumber(row.getString("earlier")),
                RelationKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
