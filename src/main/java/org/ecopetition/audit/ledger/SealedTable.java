package org.ecopetition.audit.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.storage.Chains;
import org.jspecify.annotations.Nullable;

/**
 * The tables whose rows are sealed as they stand after each change: the facts that the public, a fine or a deadline rests on. Where
 * a key has several rows, all of them are sealed as one.
 */
enum SealedTable {
    PETITION(Owner.CASE, "case_number"),
    ALLEGATION(Owner.CASE, "case_number", "number"),
    INTAKE_RECORD(Owner.CASE, "case_number"),
    INTAKE_ATTACHMENT(Owner.CASE, "case_number", "id"),
    NOT_SOLVED_REPORT(Owner.CASE, "case_number", "answered_at"),
    HAND_OFF(Owner.CASE, "hand_off_key"),
    ASSISTING_UNIT(Owner.HAND_OFF, "hand_off", "position"),
    TIME_REQUEST(Owner.HAND_OFF, "id"),
    NOTICE(Owner.HAND_OFF, "id"),
    FINDING(Owner.HAND_OFF, "id"),
    MEASUREMENT(Owner.HAND_OFF, "id"),
    RECTIFICATION(Owner.HAND_OFF, "id"),
    ENFORCEMENT_ACTION(Owner.HAND_OFF, "id"),
    ACCEPTANCE(Owner.HAND_OFF, "id"),
    EVIDENCE_PIECE(Owner.HAND_OFF, "id"),
    OBJECTION(Owner.HAND_OFF, "receipt"),
    LOOK_BACK_TICKET(Owner.HAND_OFF, "hand_off", "draw"),
    DISCLOSURE(Owner.CASE, "id", null, "disclosed_measurement disclosure_id position"),
    VISIT(Owner.VISIT, "id"),
    BRIEFING_ISSUE(Owner.BRIEFING, "briefing", "version");

    /** Whom a row belongs to, and by which column it says so. */
    private enum Owner {
        CASE("case_number", ""),
        HAND_OFF("hand_off", ""),
        VISIT("id", Chains.VISIT),
        BRIEFING("briefing", Chains.BRIEFING);

        private final String column;
        private final String prefix;

        Owner(String column, String prefix) {
            this.column = column;
            this.prefix = prefix;
        }
    }

    /**
     * A table whose rows belong to a row of this one.
     *
     * @param of its column that says so
     * @param order its column that orders them
     */
    record Parts(String table, String of, String order) {}

    private final Owner owner;
    private final String key;
    private final @Nullable String order;
    private final @Nullable String parts;

    SealedTable(Owner owner, String key) {
        this(owner, key, null, null);
    }

    SealedTable(Owner owner, String key, String order) {
        this(owner, key, order, null);
    }

    /**
     * @param order the column that tells the rows of one key apart, where there are several
     * @param parts a table whose rows belong to a row of this one, and its columns for that row and for their order
     */
    SealedTable(Owner owner, String key, @Nullable String order, @Nullable String parts) {
        this.owner = owner;
        this.key = key;
        this.order = order;
        this.parts = parts;
    }

    /** The table of that name, in any case. */
    static Optional<SealedTable> named(String table) {
        return Arrays.stream(values())
                .filter(known -> known.source().equalsIgnoreCase(table))
                .findFirst();
    }

    /** Its name in the database. */
    String source() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return key;
    }

    /** The column that holds the case number, the key of the hand-off or whatever else its rows belong to. */
    String belongsTo() {
        return owner.column;
    }

    boolean isOfHandOff() {
        return owner == Owner.HAND_OFF;
    }

    /** The chain of a row that belongs to such a case number, hand-off or briefing. */
    String chainOf(String belongsTo) {
        return isOfHandOff() ? new HandOffKey(belongsTo).caseNumber().value() : owner.prefix + belongsTo;
    }

    /** The key of a row as the database compares it. */
    Object keyOf(String text) {
        return Chains.key(owner.prefix, text);
    }

    /** What stands before the names of its chains; nothing where they are those of cases. */
    String prefix() {
        return owner.prefix;
    }

    /** What a column of a row is called where the row is one of several. */
    String prefixOf(@Nullable String place) {
        return order == null ? "" : place + ".";
    }

    @Nullable
    String order() {
        return order;
    }

    boolean hasParts() {
        return parts != null;
    }

    Parts parts() {
        String[] words = Objects.requireNonNull(parts).split(" ", -1);
        return new Parts(words[0], words[1], words[2]);
    }
}
