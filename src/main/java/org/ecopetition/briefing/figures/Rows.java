package org.ecopetition.briefing.figures;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ecopetition.handoff.ReturnReason;

/** The rows of each kind that are there as of an instant and were known at another, as a query that others build upon. */
final class Rows {

    private static final String PETITION_ROWS = held("counted_petition", "case_number, profile, place, from_at");

    private static final String PETITIONS = "select x.*, p.*, 1 as n from (" + PETITION_ROWS + ") x"
            + " join petition_profile p on p.id = x.profile where p.programme = :programme";

    private static final String HAND_OFF_ROWS = held("counted_hand_off", """
            hand_off, case_number, profile, upper_batch, own_batch, handed_off_at, feedback_due, reported_at, receipt_due, signed_at,
            (reported_at is null and feedback_due < :asOf) as past_due,
            (signed_at is null and receipt_due < :asOf) as receipt_past_due
            """);

    private static final String HAND_OFFS = "select x.*, p.*, 1 as n from (" + HAND_OFF_ROWS + ") x"
            + " join hand_off_profile p on p.id = x.profile where p.programme = :programme";

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

    /** What a look back found, and why a unit sent a hand-off back. */
    private static final String RESULT = "case when e.kind = 'LookedBack' then case when e.data like"
            + " '%\"result\":\"RELAPSED\"%' then 'RELAPSED' else 'KEPT' end when e.kind = 'HandOffReturned' then case "
            + Arrays.stream(ReturnReason.values())
                    .map(reason -> "when e.data like '%\"reason\":\"" + reason + "\"%' then '" + reason + "' ")
                    .collect(Collectors.joining())
            + "end end";

    private static final String HAPPENED = """
            e.kind in ('HandOffReturned', 'ReturnRecalled', 'ExtensionAsked', 'ExtensionGranted', 'ObjectionLodged', 'LookedBack',
                    'NoticeIssued')
                and e.occurred_at <= :asOf and e.recorded_at <= :knownAt
            """;

    private static final String EVENTS = """
            select e.id, e.kind, e.occurred_at, e.hand_off, e.case_number, h.unit, h.region_code, h.types, h.own_batch,
                h.upper_batch, h.first_of_case, h.first_of_batch, %s as result, 1 as n
            from case_event e join (%s) h on h.hand_off = e.hand_off where %s
            """.formatted(RESULT, HAND_OFFS, HAPPENED);

    private Rows() {}

    /** Each row for itself; {@code n} is one. */
    static String of(Counted counted) {
        return switch (counted) {
            case PETITIONS -> PETITIONS;
            case HAND_OFFS -> HAND_OFFS;
            case ENFORCEMENT -> ENFORCEMENT;
            case EVENTS -> EVENTS;
        };
    }

    /** The same rows, those that are alike in one, with their number ({@code n}), or what they state summed up. */
    static String alike(Counted counted) {
        return switch (counted) {
            case PETITIONS ->
                profiled(
                        "petition_profile",
                        "select profile, count(*) as n from (" + PETITION_ROWS + ") x group by profile");
            case HAND_OFFS -> alikeHandOffs("");
            case ENFORCEMENT ->
                profiled(
                        "hand_off_profile",
                        "select h.profile, a.kind, a.interviewed, sum(a.quantity) as quantity, sum(a.fine_wan) as fine_wan"
                                + " from enforcement_action a join (" + HAND_OFF_ROWS
                                + ") h on h.hand_off = a.hand_off where "
                                + ACTED + " group by h.profile, a.kind, a.interviewed");
            case EVENTS ->
                profiled(
                        "hand_off_profile",
                        "select profile, kind, result, count(*) as n from (select h.profile, e.kind, " + RESULT
                                + " as result from case_event e join (" + HAND_OFF_ROWS
                                + ") h on h.hand_off = e.hand_off where "
                                + HAPPENED + ") x group by profile, kind, result");
        };
    }

    /** @param where which of the hand-offs */
    static String alikeHandOffs(String where) {
        return profiled(
                "hand_off_profile",
                "select profile, past_due, receipt_past_due, count(*) as n, min(handed_off_at) as handed_off_at from ("
                        + HAND_OFF_ROWS + ") x " + where + " group by profile, past_due, receipt_past_due");
    }

    private static String profiled(String table, String groups) {
        return "select g.*, p.* from (" + groups + ") g join " + table
                + " p on p.id = g.profile where p.programme = :programme";
    }

    /** What holds, what held then, and what was known then. */
    private static String held(String table, String columns) {
        String select = "select " + columns + " from " + table;
        String begun = " where from_at <= :asOf and known_from <= :knownAt";
        return select + begun + " union all " + select + "_ended" + begun + " and until_at > :asOf union all " + select
                + "_before" + begun + " and until_at > :asOf and known_until > :knownAt";
    }
}
