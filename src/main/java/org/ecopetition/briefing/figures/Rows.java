package org.ecopetition.briefing.figures;

import java.util.List;
import java.util.stream.Collectors;

/** The rows of each kind that are there as of an instant and were known at another, as a query that others build upon. */
final class Rows {

    private static final List<String> PETITION_ROWS =
            held("counted_petition", "case_number, profile, place, place_key, from_at");

    private static final List<String> HAND_OFF_ROWS = held("counted_hand_off", """
            hand_off, case_number, profile, upper_batch, own_batch, from_at, handed_off_at, feedback_due, reported_at, receipt_due, signed_at,
            (reported_at is null and feedback_due < :asOf) as past_due,
            (signed_at is null and receipt_due < :asOf) as receipt_past_due
            """);

    private static final String PETITIONS = told("petition_profile", together(PETITION_ROWS));

    private static final String HAND_OFFS = told("hand_off_profile", together(HAND_OFF_ROWS));

    /** An action without a day counts from its entry. */
    private static final String ACTED = """
            (a.taken_on <= :day or (a.taken_on is null and a.recorded_at <= :asOf)) and a.recorded_at <= :knownAt
                and (a.struck_out_at is null or a.struck_out_at > :knownAt)
            """;

    private static final String ENFORCEMENT = """
            select a.id, a.kind, a.quantity, a.fine_wan, a.interviewed, a.accountability, a.taken_on, a.recorded_at,
                a.document_number, h.hand_off, h.case_number, h.unit, h.region_code, h.types, h.own_batch, h.upper_batch,
                h.first_of_case, h.first_of_batch, 1 as n
            from enforcement_action a join (%s) h on h.hand_off = a.hand_off where %s
            """.formatted(HAND_OFFS, ACTED);

    private static final String HAPPENED = "e.occurred_at <= :asOf and e.recorded_at <= :knownAt";

    private Rows() {}

    /** Each row for itself; {@code n} is one. */
    static String of(Counted counted) {
        return switch (counted) {
            case PETITIONS -> PETITIONS;
            case HAND_OFFS -> HAND_OFFS;
            case ENFORCEMENT -> ENFORCEMENT;
            case EVENTS -> events(HAND_OFFS);
        };
    }

    /**
     * The same rows in some queries: what holds, which alone the database can read in the order of case numbers, then what held
     * then and what was known then.
     */
    static List<String> apart(Counted counted) {
        return switch (counted) {
            case PETITIONS ->
                PETITION_ROWS.stream()
                        .map(rows -> told("petition_profile", rows))
                        .toList();
            case HAND_OFFS ->
                HAND_OFF_ROWS.stream()
                        .map(rows -> told("hand_off_profile", rows))
                        .toList();
            case ENFORCEMENT -> List.of(of(counted));
            case EVENTS ->
                HAND_OFF_ROWS.stream()
                        .map(rows -> events(told("hand_off_profile", rows)))
                        .toList();
        };
    }

    /**
     * How many petitions are about each place ({@code place_key}, {@code n}), those of more than one alone: what holds is counted
     * in the order of an index, and the little that held then or was known then is added.
     */
    static String byPlace() {
        String live = placed(PETITION_ROWS.get(0));
        String past = placed(together(PETITION_ROWS.subList(1, PETITION_ROWS.size())));
        return "select * from (select l.place_key, l.n + coalesce(p.n, 0) as n from (%1$s) l left join (%2$s) p on p.place_key = l.place_key"
                        .formatted(counted(live), counted(past))
                + " union all select p.place_key, p.n from (%s) p where not exists (select 1 from (%s) l where l.place_key = p.place_key)"
                        .formatted(counted(past), live)
                + ") places where n > 1";
    }

    private static String placed(String rows) {
        return "select place_key from (" + told("petition_profile", rows)
                + ") c where place_key is not null and standing <> 'UNDATED'";
    }

    private static String counted(String placed) {
        return "select place_key, count(*) as n from (" + placed + ") placed group by place_key";
    }

    /** Rows as of a second cut-off in the same query; what names the cut-off begins with {@link FigureCounts#AGAINST}. */
    static String against(String rows) {
        return rows.replaceAll(":(?=(asOf|knownAt|day)(Hours)?\\b)", ":" + FigureCounts.AGAINST);
    }

    /**
     * What began to hold since a second, earlier cut-off ({@code n} is one), and what held then and has ended since ({@code n} is
     * minus one), those that are alike in one; of petitions and of hand-offs.
     */
    static String moved(Counted counted) {
        List<String> rows = counted == Counted.PETITIONS ? PETITION_ROWS : HAND_OFF_ROWS;
        String came = rows.stream()
                .map(held -> "select profile, 1 as n from (" + held + " and from_at > :" + FigureCounts.AGAINST
                        + "asOf) came")
                .collect(Collectors.joining(" union all "));
        // what holds now has not ended
        String left = rows.stream()
                .skip(1)
                .map(held -> "select profile, -1 as n from (" + against(held) + " and until_at <= :asOf) gone")
                .collect(Collectors.joining(" union all "));
        return profiled(
                counted == Counted.PETITIONS ? "petition_profile" : "hand_off_profile",
                "select profile, sum(n) as n from (" + came + " union all " + left + ") x group by profile");
    }

    /** The same rows, those that are alike in one, with their number ({@code n}), or what they state summed up. */
    static String alike(Counted counted) {
        return switch (counted) {
            case PETITIONS ->
                profiled(
                        "petition_profile",
                        "select profile, count(*) as n from (" + together(PETITION_ROWS) + ") x group by profile");
            case HAND_OFFS -> alikeHandOffs("");
            case ENFORCEMENT ->
                profiled(
                        "hand_off_profile",
                        "select h.profile, a.kind, a.interviewed, sum(a.quantity) as quantity, sum(a.fine_wan) as fine_wan"
                                + " from enforcement_action a join ("
                                + together(HAND_OFF_ROWS)
                                + ") h on h.hand_off = a.hand_off where "
                                + ACTED + " group by h.profile, a.kind, a.interviewed");
            case EVENTS ->
                profiled(
                        "hand_off_profile",
                        "select h.profile, e.kind, e.result, count(*) as n from counted_event e join ("
                                + together(HAND_OFF_ROWS) + ") h on h.hand_off = e.hand_off where " + HAPPENED
                                + " group by h.profile, e.kind, e.result");
        };
    }

    /** @param where which of the hand-offs */
    static String alikeHandOffs(String where) {
        return profiled(
                "hand_off_profile",
                "select profile, past_due, receipt_past_due, count(*) as n, min(handed_off_at) as handed_off_at from ("
                        + together(HAND_OFF_ROWS) + ") x " + where + " group by profile, past_due, receipt_past_due");
    }

    /** What was entered about the hand-offs of a query. */
    private static String events(String handOffs) {
        return """
                select e.id, e.kind, e.occurred_at, e.hand_off, e.case_number, h.unit, h.region_code, h.types, h.own_batch,
                    h.upper_batch, h.first_of_case, h.first_of_batch, e.result, 1 as n
                from counted_event e join (%s) h on h.hand_off = e.hand_off where %s
                """.formatted(handOffs, HAPPENED);
    }

    private static String told(String table, String rows) {
        return "select x.*, p.*, 1 as n from (" + rows + ") x join " + table
                + " p on p.id = x.profile where p.programme = :programme";
    }

    private static String profiled(String table, String groups) {
        return "select g.*, p.* from (" + groups + ") g join " + table
                + " p on p.id = g.profile where p.programme = :programme";
    }

    /** What holds, what held then, and what was known then; the past is looked up by its hours. */
    private static List<String> held(String table, String columns) {
        String select = "select " + columns + " from " + table;
        String begun = " where from_at <= :asOf and known_from <= :knownAt";
        return List.of(
                select + begun,
                select + "_ended" + begun + " and until_at > :asOf and fork in (:asOfHours)",
                select + "_before" + begun
                        + " and until_at > :asOf and known_until > :knownAt and known_fork in (:knownAtHours)");
    }

    private static String together(List<String> rows) {
        return String.join(" union all ", rows);
    }
}
