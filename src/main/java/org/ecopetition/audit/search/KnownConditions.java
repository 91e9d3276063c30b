package org.ecopetition.audit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.briefing.figures.counting.CasesThen;
import org.ecopetition.handoff.HandOffEvent;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.PetitionReceiptCompleted;
import org.ecopetition.petition.PetitionReopened;
import org.ecopetition.petition.classification.PetitionCorrected;
import org.ecopetition.petition.intake.IntakeCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a search finds as they were known at a past instant. In SQL what has a time of its own, what is asked of today's
 * texts, and, of all else, no less than what may fit; whether a case does fit {@link ToldFacts} say.
 */
class KnownConditions {

    static final String ORDER = " order by p.recorded_at desc, p.case_number";

    private static final String MAY_HAVE_LED = mayHaveBeen(
            "hand_off h where h.unit = ?",
            List.of(HandOffEvent.HandOffTransferred.class, HandOffEvent.HandOffReassigned.class));

    private static final String MAY_HAVE_BEEN_JUDGED = mayHaveBeen(
            "hand_off h where h.verdict = ?",
            List.of(
                    HandOffEvent.WholeJudged.class,
                    HandOffEvent.ResultSentBack.class,
                    HandOffEvent.ReportRecalled.class,
                    HandOffEvent.ReviewRecalled.class,
                    PetitionReopened.class),
            "AdditionalFactsRecalled");

    private static final String MAY_HAVE_BEEN_OF_TYPE = mayHaveBeen(
            "allegation h where ',' || h.types || ',' like ?",
            List.of(PetitionCorrected.class, PetitionReopened.class));

    private static final String ENDS = kinds(CasesThen.ENDS);

    private static final String HAD_ENDED =
            " and exists (select 1 from case_event e where e.case_number = p.case_number and e.recorded_at <= ? and e.kind in "
                    + ENDS + ")";

    /** What goes on today, or ended since. */
    private static final String MAY_HAVE_GONE_ON = " and (p.status in " + CaseConditions.OPEN
            + " or p.case_number in (select e.case_number from case_event e where e.recorded_at > ? and e.kind in "
            + ENDS + "))";

    private static final String MAY_HAVE_COME = " and ((p.received_at >= ? and p.received_at < ?) or p.case_number in"
            + " (select e.case_number from case_event e where e.kind in "
            + kinds(List.of(IntakeCorrected.class, PetitionReceiptCompleted.class)) + "))";

    private static final String ACTED_IN = """
             and p.case_number in (select e.case_number from case_event e where e.recorded_at <= ? and e.person in (%s))
            """;

    private static final String LED_BY = """
             and exists (select 1 from case_model m where m.case_number = p.case_number and m.since <= ?
                 and m.model = ? and m.version = ?)
            """;

    private static final String ADMINISTERED =
            " and p.case_number in (select o.case_number from administrator_act o where o.recorded_at <= ?)";

    private static final String MISSED_A_DEADLINE = """
             and exists (select 1 from hand_off h where h.case_number = p.case_number and h.recorded_at <= ?
                 and (h.feedback_due < least(coalesce(h.reported_at, h.ended_at, ?), ?)
                 or h.receipt_due < least(coalesce(h.received_at, h.ended_at, ?), ?)))
            """;

    private static final LocalDate LAST = LocalDate.of(9000, 1, 1);

    private final CaseSearch search;
    private final ToldFacts told;
    private final ZoneId zone;
    private final OffsetDateTime at;
    private final StringBuilder sql = new StringBuilder("select p.case_number from petition p");
    private final List<Object> values = new ArrayList<>();

    /** @param called ids of those who are called like the person that is asked for */
    KnownConditions(CaseSearch search, List<String> called, TextSearch how, Instant at, ZoneId zone) {
        this.search = search;
        this.told = new ToldFacts(search, zone);
        this.zone = zone;
        this.at = at.atOffset(ZoneOffset.UTC);
        CaseConditions today = new CaseConditions(search.ofToday(), List.of(), how, zone, at);
        sql.append(today.sql());
        values.addAll(today.values());
        add(" and p.recorded_at <= ?", this.at);
        timed(search.course(), called);
        possible();
    }

    ToldFacts told() {
        return told;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** What has a time of its own. */
    private void timed(CaseSearch.Course course, List<String> called) {
        if (CaseSearch.isAsked(course.person())) {
            sql.append(ACTED_IN.formatted("?" + ", ?".repeat(called.size())));
            values.add(at);
            values.add(Objects.requireNonNull(course.person()).strip());
            values.addAll(called);
        }
        if (CaseSearch.isAsked(course.model())) {
            CaseConditions.Model model = CaseConditions.Model.of(Objects.requireNonNull(course.model()));
            add(LED_BY, at, model.key(), model.version());
        }
        if (Boolean.TRUE.equals(course.administered())) {
            add(ADMINISTERED, at);
        }
        if (Boolean.TRUE.equals(course.late())) {
            add(MISSED_A_DEADLINE, at, at, at, at, at);
        }
    }

    /** Leaves out what cannot fit, so that few have to be told. */
    private void possible() {
        CaseSearch.Matter matter = search.matter();
        if (CaseSearch.isAsked(matter.unit())) {
            add(MAY_HAVE_LED, Objects.requireNonNull(matter.unit()));
        }
        if (matter.verdict() != null) {
            add(MAY_HAVE_BEEN_JUDGED, matter.verdict().name());
        }
        if (matter.type() != null) {
            add(MAY_HAVE_BEEN_OF_TYPE, "%," + matter.type().name() + ",%");
        }
        Set<Boolean> open = told.open();
        if (open.equals(Set.of(false))) {
            add(HAD_ENDED, at);
        } else if (open.equals(Set.of(true))) {
            add(MAY_HAVE_GONE_ON, at);
        }
        CaseSearch.Course course = search.course();
        if (course.from() != null || course.to() != null) {
            add(
                    MAY_HAVE_COME,
                    start(course.from(), LocalDate.EPOCH),
                    start(course.to(), LAST).plusDays(1));
        }
    }

    private OffsetDateTime start(@Nullable LocalDate day, LocalDate usual) {
        return (day == null ? usual : day).atStartOfDay(zone).toOffsetDateTime();
    }

    /** What holds today, or may have held before an event that changes such values. */
    private static String mayHaveBeen(
            String today, List<Class<? extends CaseEvent>> changes, String... changesOfCasework) {
        return " and p.case_number in (select h.case_number from " + today
                + " union select e.case_number from case_event e where e.kind in " + kinds(changes, changesOfCasework)
                + ")";
    }

    /** Events are kept by the simple names of their classes; those of the casework, which knows the audit, by name alone. */
    private static String kinds(List<Class<? extends CaseEvent>> events, String... others) {
        return Stream.concat(events.stream().map(Class::getSimpleName), Stream.of(others))
                .collect(Collectors.joining("', '", "('", "')"));
    }

    private void add(String condition, Object... marked) {
        sql.append(condition);
        values.addAll(List.of(marked));
    }
}
