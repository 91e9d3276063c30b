package org.ecopetition.briefing.figures;

/** The rows of each kind that are there as of an instant and were known at another, as a query that others build upon. */
final class Rows {

    private static final String HELD =
            "programme = :programme and from_at <= :asOf and until_at > :asOf and known_from <= :knownAt and known_until > :knownAt";

    private static final String PETITIONS = "select * from counted_petition where " + HELD;

    private static final String HAND_OFFS = "select * from counted_hand_off where " + HELD;

    /** An action without a day counts from its entry. */
    private static final String ENFORCEMENT = """
            select a.id, a.kind, a.quantity, a.fine_wan, a.interviewed, a.accountability, a.taken_on, a.recorded_at,
                a.document_number, h.hand_off, h.case_number, h.unit, h.region_code, h.types, h.own_batch, h.upper_batch,
                h.first_of_case, h.first_of_batch
            from enforcement_action a join (%s) h on h.hand_off = a.hand_off
            where (a.taken_on <= :day or (a.taken_on is null and a.recorded_at <= :asOf)) and a.recorded_at <= :knownAt
                and (a.struck_out_at is null or a.struck_out_at > :knownAt)
            """.formatted(HAND_OFFS);

    private static final String EVENTS = """
            select e.id, e.kind, e.occurred_at, e.hand_off, e.case_number, h.unit, h.region_code, h.types, h.own_batch,
                h.upper_batch, h.first_of_case, h.first_of_batch,
                case when e.kind <> 'LookedBack' then null when e.data like '%%"result":"RELAPSED"%%' then 'RELAPSED'
                    else 'KEPT' end as result
            from case_event e join (%s) h on h.hand_off = e.hand_off
            where e.kind in ('HandOffReturned', 'ReturnRecalled', 'ExtensionAsked', 'ExtensionGranted', 'ObjectionLodged',
                    'LookedBack', 'NoticeIssued')
                and e.occurred_at <= :asOf and e.recorded_at <= :knownAt
            """.formatted(HAND_OFFS);

    private Rows() {}

    static String of(Counted counted) {
        return switch (counted) {
            case PETITIONS -> PETITIONS;
            case HAND_OFFS -> HAND_OFFS;
            case ENFORCEMENT -> ENFORCEMENT;
            case EVENTS -> EVENTS;
        };
    }
}
