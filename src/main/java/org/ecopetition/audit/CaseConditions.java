package org.ecopetition.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.storage.CharacterPairs;
import org.ecopetition.storage.LikePattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a search in SQL, with the values that stand for their marks; the petition is called {@code p}. */
class CaseConditions {

    private static final int MOST_WORDS = 4;

    private static final String OPEN = "('REGISTERED', 'CLASSIFIED', 'HANDED_OFF')";

    private static final String HOLDS_WORD = """
             and (p.place like ? escape '!' or p.problem_text like ? escape '!' or p.case_number like ? escape '!'
             or exists (select 1 from allegation a where a.case_number = p.case_number and a.text like ? escape '!'))
            """;

    private static final String HOLDS_PARTS_OF_WORD =
            " and character_parts(w.words) @> %s and w.words like ? escape '!'";

    private static final String HAS_WORD_AMONG_ITS_OWN =
            " and (select w.words from case_words w where w.case_number = p.case_number) like ? escape '!'";

    private static final String IN_PLACE = """
             and (p.place like ? escape '!'
             or p.case_number in (select h.case_number from hand_off h where h.place like ? escape '!'))
            """;

    private static final String ABOUT_FIRM = """
             and (p.place like ? escape '!' or p.problem_text like ? escape '!'
             or p.case_number in (select h.case_number from enforcement_action e
                                  join hand_off h on h.hand_off_key = e.hand_off where e.party like ? escape '!'))
            """;

    private static final String HANDLED_BY = """
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

    /** How words are looked for. */
    enum Words {
        /** In every text, on databases without an index of them. */
        IN_TEXTS,
        /** By an index of their parts, which tells all cases at once. */
        BY_PARTS,
        /** Among the words of each case that is met, where so many have them that the first are met soon. */
        IN_EACH
    }

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
    CaseConditions(CaseSearch search, List<String> named, Words how, ZoneId zone, Instant now) {
        matter(search.matter(), how);
        course(search.course(), named, zone, now);
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    private void matter(CaseSearch.Matter matter, Words how) {
        number(matter.number() == null ? "" : TypedText.plain(matter.number()).toUpperCase(Locale.ROOT), how);
        List<String> words = words(matter.words());
        if (how == Words.BY_PARTS && !words.isEmpty()) {
            holdParts(words);
        } else {
            String condition = how == Words.IN_TEXTS ? HOLDS_WORD : HAS_WORD_AMONG_ITS_OWN;
            int marks = how == Words.IN_TEXTS ? 4 : 1;
            words.forEach(word -> add(condition, marks, LikePattern.holding(word)));
        }
        add(IN_PLACE, 2, holding(matter.place()));
        add(ABOUT_FIRM, 3, holding(matter.firm()));
        add(HANDLED_BY, 2, matter.unit());
        add(
                " and exists (select 1 from allegation a where a.case_number = p.case_number"
                        + " and ',' || a.types || ',' like ?)",
                1,
                matter.type() == null ? null : "%," + matter.type().name() + ",%");
        add(
                " and exists (select 1 from hand_off h where h.case_number = p.case_number and h.verdict = ?)",
                1,
                matter.verdict() == null ? null : matter.verdict().name());
    }

    private void number(String part, Words how) {
        if (how == Words.BY_PARTS && part.length() > 1) {
            add(" and character_pairs(upper(p.case_number)) @> character_pairs(?)", 1, part);
        }
        add(" and upper(p.case_number) like ? escape '!'", 1, holding(part));
    }

    private void holdParts(List<String> words) {
        sql.append(" and p.case_number in (select w.case_number from case_words w where 1 = 1");
        for (String word : words) {
            sql.append(HOLDS_PARTS_OF_WORD.formatted(CharacterPairs.of(word)));
            values.addAll(List.of(word, LikePattern.holding(word)));
        }
        sql.append(")");
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
        if (value != null && !value.toString().isBlank()) {
            sql.append(condition);
            values.addAll(Collections.nCopies(marks, value));
        }
    }

    private static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(TypedText.searched(typed).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
    }

    /** The pattern of what holds a part; none where nothing is typed. */
    static @Nullable String holding(@Nullable String part) {
        String sought = part == null ? "" : TypedText.searched(part);
        return sought.isEmpty() ? null : LikePattern.holding(sought);
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }
}
