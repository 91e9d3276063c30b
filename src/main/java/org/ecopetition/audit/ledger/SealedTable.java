package org.ecopetition.audit.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;

/** The tables whose rows are sealed as they stand after each change: the facts that the public, or a fine, rests on. */
enum SealedTable {
    PETITION("case_number", "case_number"),
    HAND_OFF("hand_off_key", "case_number"),
    FINDING("id", "hand_off"),
    MEASUREMENT("id", "hand_off"),
    RECTIFICATION("id", "hand_off"),
    ENFORCEMENT_ACTION("id", "hand_off"),
    ACCEPTANCE("id", "hand_off"),
    EVIDENCE_PIECE("id", "hand_off"),
    OBJECTION("receipt", "hand_off"),
    DISCLOSURE("id", "case_number", "disclosed_measurement", "disclosure_id", "position");

    private final String key;
    private final String belongsTo;
    private final @Nullable String partTable;
    private final @Nullable String partOf;
    private final @Nullable String partOrder;

    SealedTable(String key, String belongsTo) {
        this(key, belongsTo, null, null, null);
    }

    /**
     * @param partTable a table whose rows belong to a row of this one
     * @param partOf its column that says so
     * @param partOrder its column that orders them
     */
    SealedTable(
            String key,
            String belongsTo,
            @Nullable String partTable,
            @Nullable String partOf,
            @Nullable String partOrder) {
        this.key = key;
        this.belongsTo = belongsTo;
        this.partTable = partTable;
        this.partOf = partOf;
        this.partOrder = partOrder;
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

    /** The column that holds the case number or the key of the hand-off. */
    String belongsTo() {
        return belongsTo;
    }

    boolean isOfHandOff() {
        return belongsTo.equals("hand_off");
    }

    /** The chain of a row that belongs to such a case number or hand-off. */
    String chainOf(String owner) {
        return isOfHandOff() ? new HandOffKey(owner).caseNumber().value() : owner;
    }

    boolean hasParts() {
        return partTable != null;
    }

    String partTable() {
        return Objects.requireNonNull(partTable);
    }

    String partOf() {
        return Objects.requireNonNull(partOf);
    }

    String partOrder() {
        return Objects.requireNonNull(partOrder);
    }
}
