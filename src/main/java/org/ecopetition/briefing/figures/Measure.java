package org.ecopetition.briefing.figures;

import java.util.Locale;

/**
 * Everything that is counted, each under one name; its definition stands in the messages ({@code measure.<name>} and
 * {@code measure.<name>.definition}). The condition that a row must meet to be counted is the one by which the rows behind the
 * figure are listed, so a figure has exactly as many lines.
 */
public enum Measure {
    PETITIONS(Counted.PETITIONS, "standing <> 'UNDATED'"),
    CALLS(Counted.PETITIONS, "standing <> 'UNDATED' and channel = 'PHONE'"),
    LETTERS(Counted.PETITIONS, "standing <> 'UNDATED' and channel = 'LETTER'"),
    ENVIRONMENTAL_CALLS(
            Counted.PETITIONS,
            "channel = 'PHONE' and classification in ('ENVIRONMENTAL', 'REPEAT') and standing <> 'UNDATED'"),
    ENVIRONMENTAL(Counted.PETITIONS, "classification in ('ENVIRONMENTAL', 'REPEAT') and standing <> 'UNDATED'"),
    NOT_ENVIRONMENTAL(Counted.PETITIONS, "classification = 'NOT_ENVIRONMENTAL' and standing <> 'UNDATED'"),
    UNCLASSIFIED(Counted.PETITIONS, "classification is null and standing <> 'UNDATED'"),
    UNDATED(Counted.PETITIONS, "standing = 'UNDATED'"),
    REPEATS(Counted.PETITIONS, "(repeats or classification = 'REPEAT') and standing <> 'UNDATED'"),
    COMPLAINED_AGAIN(Counted.PETITIONS, "not_satisfied and standing <> 'UNDATED'"),
    NOT_SOLVED(Counted.PETITIONS, "doubted and standing <> 'UNDATED'"),
    TYPE_MENTIONS(
            Counted.PETITIONS,
            "classification in ('ENVIRONMENTAL', 'REPEAT') and standing <> 'UNDATED'",
            "n * (1 + length(types) - length(replace(types, ',', '')))"),
    MERGED(Counted.PETITIONS, "standing = 'MERGED'"),
    PASSED_ON(Counted.PETITIONS, "standing = 'PASSED_ON'"),
    WITHDRAWN(Counted.PETITIONS, "standing = 'WITHDRAWN'"),
    FILED_AWAY(Counted.PETITIONS, "standing = 'CLOSED'"),

    HANDED_OFF(Counted.HAND_OFFS, "first_of_case"),
    DECOMPOSED(Counted.HAND_OFFS, "1 = 1"),
    KEY_ITEMS(Counted.HAND_OFFS, "first_of_case and key_item"),
    DECOMPOSED_KEY_ITEMS(Counted.HAND_OFFS, "key_item"),
    REPEATS_HANDED_OFF(Counted.HAND_OFFS, "first_of_case and repeats"),
    WITHDRAWN_HAND_OFFS(Counted.HAND_OFFS, "withdrawn"),
    SIGNED_ON_TIME(Counted.HAND_OFFS, "signed_on_time"),
    SIGNED_LATE(Counted.HAND_OFFS, "not signed_on_time"),
    UNSIGNED_OVERDUE(Counted.HAND_OFFS, "receipt_past_due and not returned and not withdrawn"),
    RETURNS_OPEN(Counted.HAND_OFFS, "returned and not withdrawn"),
    SUBSTANTIATED(Counted.HAND_OFFS, "verdict = 'SUBSTANTIATED'"),
    MOSTLY_SUBSTANTIATED(Counted.HAND_OFFS, "verdict = 'MOSTLY_SUBSTANTIATED'"),
    PARTLY_SUBSTANTIATED(Counted.HAND_OFFS, "verdict = 'PARTLY_SUBSTANTIATED'"),
    UNSUBSTANTIATED(Counted.HAND_OFFS, "verdict = 'UNSUBSTANTIATED'"),
    JUDGED(Counted.HAND_OFFS, "verdict is not null"),
    SUBSTANTIATED_ANY(
            Counted.HAND_OFFS, "verdict in ('SUBSTANTIATED', 'MOSTLY_SUBSTANTIATED', 'PARTLY_SUBSTANTIATED')"),
    CLOSED(Counted.HAND_OFFS, "closing_state = 'CLOSED'"),
    STAGED(Counted.HAND_OFFS, "closing_state = 'STAGED'"),
    CLOSED_OR_STAGED(Counted.HAND_OFFS, "closing_state in ('CLOSED', 'STAGED')"),
    NOT_CLOSED(Counted.HAND_OFFS, "(closing_state is null or closing_state = 'OPEN') and not withdrawn"),
    WRITTEN_OFF(Counted.HAND_OFFS, "written_off"),
    ON_TIME(Counted.HAND_OFFS, "on_time"),
    LATE(Counted.HAND_OFFS, "not on_time"),
    OVERDUE(Counted.HAND_OFFS, "past_due and closing_state is null and not withdrawn"),
    FEEDBACK_EXPECTED(
            Counted.HAND_OFFS, "(on_time is not null or (past_due and closing_state is null and not withdrawn))"),
    INSPECTED(Counted.HAND_OFFS, "public_satisfied is not null"),
    SATISFIED(Counted.HAND_OFFS, "public_satisfied"),
    NOT_SATISFIED(Counted.HAND_OFFS, "not public_satisfied"),

    ORDERED_CORRECTIONS(Counted.ENFORCEMENT, "kind = 'ORDERED_CORRECTION'", "quantity"),
    STOP_ORDERS(Counted.ENFORCEMENT, "kind = 'STOP_ORDER'", "quantity"),
    TIME_LIMITED_CORRECTIONS(Counted.ENFORCEMENT, "kind = 'TIME_LIMITED_CORRECTION'", "quantity"),
    SUSPENSIONS(Counted.ENFORCEMENT, "kind = 'SUSPENSION'", "quantity"),
    CLOSURES(Counted.ENFORCEMENT, "kind = 'CLOSURE'", "quantity"),
    SEIZURES(Counted.ENFORCEMENT, "kind = 'SEIZURE'", "quantity"),
    PENALTY_NOTICES(Counted.ENFORCEMENT, "kind = 'PENALTY_NOTICE'", "quantity"),
    CASES_FILED(Counted.ENFORCEMENT, "kind in ('CASE_FILED', 'PENALTY_CASE')", "quantity"),
    PENALTIES(Counted.ENFORCEMENT, "kind in ('PENALTY_CASE', 'PENALTY_DECISION')", "quantity"),
    NO_PENALTIES(Counted.ENFORCEMENT, "kind = 'NO_PENALTY'", "quantity"),
    FINES_WAN(Counted.ENFORCEMENT, "kind in ('PENALTY_CASE', 'PENALTY_DECISION') and fine_wan is not null", "fine_wan"),
    DISCHARGE_FEES_WAN(Counted.ENFORCEMENT, "kind = 'DISCHARGE_FEE' and fine_wan is not null", "fine_wan"),
    COMPENSATION_WAN(Counted.ENFORCEMENT, "kind = 'DAMAGE_COMPENSATION' and fine_wan is not null", "fine_wan"),
    CRIMINAL_CASES(Counted.ENFORCEMENT, "kind = 'CRIMINAL_CASE'", "quantity"),
    POLICE_TRANSFERS(Counted.ENFORCEMENT, "kind = 'POLICE_TRANSFER'", "quantity"),
    CRIMINAL_TRANSFERS(Counted.ENFORCEMENT, "kind = 'CRIMINAL_TRANSFER'", "quantity"),
    ADMINISTRATIVE_DETENTIONS(Counted.ENFORCEMENT, "kind = 'ADMINISTRATIVE_DETENTION'", "quantity"),
    CRIMINAL_DETENTIONS(Counted.ENFORCEMENT, "kind = 'CRIMINAL_DETENTION'", "quantity"),
    OFFICIALS_INTERVIEWED(Counted.ENFORCEMENT, "kind = 'INTERVIEW' and interviewed = 'OFFICIAL'", "quantity"),
    OTHERS_INTERVIEWED(
            Counted.ENFORCEMENT,
            "kind = 'INTERVIEW' and (interviewed is null or interviewed <> 'OFFICIAL')",
            "quantity"),
    HELD_TO_ACCOUNT(Counted.ENFORCEMENT, "kind = 'ACCOUNTABILITY'", "quantity"),

    RETURNS(Counted.EVENTS, "kind = 'HandOffReturned'"),
    RETURNED_WRONG_REGION(Counted.EVENTS, "kind = 'HandOffReturned' and result = 'WRONG_REGION'"),
    RETURNED_UNCLEAR(Counted.EVENTS, "kind = 'HandOffReturned' and result = 'UNCLEAR_RESPONSIBILITY'"),
    RETURNED_OVERLAPPING(Counted.EVENTS, "kind = 'HandOffReturned' and result = 'OVERLAPPING_FUNCTIONS'"),
    RETURNED_OTHERWISE(Counted.EVENTS, "kind = 'HandOffReturned' and result = 'OTHER'"),
    RETURNS_RECALLED(Counted.EVENTS, "kind = 'ReturnRecalled'"),
    EXTENSIONS_ASKED(Counted.EVENTS, "kind = 'ExtensionAsked'"),
    EXTENSIONS_GRANTED(Counted.EVENTS, "kind = 'ExtensionGranted'"),
    OBJECTIONS(Counted.EVENTS, "kind = 'ObjectionLodged'"),
    LOOKED_BACK(Counted.EVENTS, "kind = 'LookedBack'"),
    LOOK_BACK_KEPT(Counted.EVENTS, "kind = 'LookedBack' and result = 'KEPT'"),
    LOOK_BACK_RELAPSED(Counted.EVENTS, "kind = 'LookedBack' and result = 'RELAPSED'"),
    SLIPS(Counted.EVENTS, "kind = 'NoticeIssued'");

    private final Counted counted;
    private final String condition;
    private final String sum;

    Measure(Counted counted, String condition) {
        this(counted, condition, "");
    }

    Measure(Counted counted, String condition, String sum) {
        this.counted = counted;
        this.condition = condition;
        this.sum = sum;
    }

    public Counted counted() {
        return counted;
    }

    /** Whether it can be split so; mentions of types are split already: they are the parts of environmental petitions. */
    public boolean isBy(Dimension dimension) {
        return dimension.isOf(counted) && !(this == TYPE_MENTIONS && dimension == Dimension.TYPE);
    }

    /** Whether its figure is a sum of what its lines state, and not their number. */
    public boolean isSum() {
        return !sum.isEmpty();
    }

    /** Whether what moved it within a time can be listed: rows that come or go, but none that only grow old. */
    public boolean isFollowed() {
        return (counted == Counted.PETITIONS || counted == Counted.HAND_OFFS)
                && !isSum()
                && !condition.contains("past_due");
    }

    /** The name under which interfaces tell it, for example {@code environmentalCalls}. */
    public String code() {
        return camel(name());
    }

    static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    String condition() {
        return condition;
    }

    String sum() {
        return sum;
    }
}
