package org.ecopetition.audit.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a search in SQL, with the values that stand for their marks; the petition is called {@code p}. */
class CaseConditions {

    static final String OPEN = "('REGISTERED', 'CLASSIFIED', 'HANDED_OFF')";

    private static final String HANDLED_BY = """
             and p.case_number in (select h.case_number from hand_off h where h.unit = ? union all
                 select h.case_number from assisting_unit x join hand_off h on h.hand_off_key = x.hand_off where x.unit = ?)
            """;

    private static final String WAS_HANDLED_BY = """
             and exists (select 1 from hand_off h where h.case_number = p.case_number and (h.unit = ? or exists
                 (select 1 from assisting_unit x where x.hand_off = h.hand_off_key and x.unit = ?)))
            """;

    private static final String ACTED_IN = """
             and p.case_number in (select e.case_number from case_event e where e.person in (%s))
            """;

    private static final String MISSED_A_DEADLINE = """
             and exists (select 1 from hand_off h where h.case_number = p.case_number
                 and (h.feedback_due < coalesce(h.reported_at, h.ended_at, ?)
                 or h.receipt_due < coalesce(h.received_at, h.ended_at, ?)
                 or exists (select 1 from deadline_reached d where d.hand_off = h.hand_off_key and d.overdue = true)))
            """;

    /** A model and its version; what is no version finds nothing. */
    record Model(String key, int version) {

        /** @param code as {@code handoff:3} */
        static Model of(String code) {
            String[] parts = code.strip().split(":", 2);
            return new Model(
                    parts[0], parts.length == 2 && parts[1].matches("\\d{1,9}") ? Integer.parseInt(parts[1]) : -1);
        }
    }

    private final StringBuilder sql = new StringBuilder(" where 1 = 1");
    private final List<Object> values = new ArrayList<>();

    /**
     * @param named ids of those who are called like the person that is asked for
     */
    CaseConditions(CaseSearch search, List<String> named, TextSearch how, ZoneId zone, Instant now) {
        matter(search.matter(), how, search.asksForTextsAlone());
        course(search.course(), named, zone, now);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    private void matter(CaseSearch.Matter matter, TextSearch how, boolean alone) {
        TextConditions texts = new TextConditions(matter, how, alone);
        sql.append(texts.sql());
        values.addAll(texts.values());
        add(how == TextSearch.BY_PARTS ? HANDLED_BY : WAS_HANDLED_BY, 2, matter.unit());
        add(
                " and exists (select 1 from hand_off h where h.case_number = p.case_number and h.verdict = ?)",
                1,
                matter.verdict() == null ? null : matter.verdict().name());
    }

    private void course(CaseSearch.Course course, List<String> named, ZoneId zone, Instant now) {
        add(" and p.received_at >= ?", 1, start(course.from(), zone));
        add(
                " and p.received_at < ?",
                1,
                start(course.to() == null ? null : course.to().plusDays(1), zone));
        add(" and p.status = ?", 1, course.status());
        if (course.finished() != null) {
            sql.append(course.finished() ? " and p.status not in " : " and p.status in ")
                    .append(OPEN);
        }
        if (course.person() != null && !course.person().isBlank()) {
            sql.append(ACTED_IN.formatted("?" + ", ?".repeat(named.size())));
            values.add(course.person().strip());
            values.addAll(named);
        }
        ledBy(course.model());
        if (Boolean.TRUE.equals(course.administered())) {
            sql.append(" and p.case_number in (select o.case_number from administrator_act o)");
        }
        if (Boolean.TRUE.equals(course.late())) {
            add(MISSED_A_DEADLINE, 2, now.atOffset(ZoneOffset.UTC));
        }
    }

    private void ledBy(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return;
        }
        Model model = Model.of(code);
        sql.append(" and exists (select 1 from case_model m where m.case_number = p.case_number"
                + " and m.model = ? and m.version = ?)");
        values.add(model.key());
        values.add(model.version());
    }

    /** One condition; its value stands for each of its marks. */
    private void add(String condition, int marks, @Nullable Object value) {
        if (value != null && CaseSearch.isAsked(value)) {
            sql.append(condition);
            values.addAll(Collections.nCopies(marks, value));
        }
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }
}
