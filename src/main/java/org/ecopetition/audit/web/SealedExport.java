package org.ecopetition.audit.web;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.audit.ledger.LedgerEntry;
import org.ecopetition.audit.ledger.StoredRow;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.audit.ledger.root.DayRoots;
import org.ecopetition.petition.CaseNumber;
import org.springframework.stereotype.Component;

/** What is sealed of a case, for somebody who checks it without the house; a caller's data stays here. */
@Component
class SealedExport {

    /** Tables that hold what a caller said of himself. */
    private static final String OF_CALLERS = "intake_";

    private final Verification verification;
    private final DayRoots roots;

    SealedExport(Verification verification, DayRoots roots) {
        this.verification = verification;
        this.roots = roots;
    }

    /** How many entries were checked just now, and what did not agree. */
    Verification.Found checked(CaseNumber number) {
        return verification.of(number.value());
    }

    /**
     * The chain, the rows and the proof of the last day.
     *
     * @param whole whether rows and salt go along, without which nobody can hold rows against entries
     */
    Map<String, Object> of(CaseNumber number, boolean whole) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("chain", number.value());
        verification.sealed(number.value()).ifPresent(chain -> {
            all.put("salt", whole ? chain.salt() : null);
            all.put("entries", chain.entries().stream().map(SealedExport::entry).toList());
            all.put("rows", whole ? rows(chain.rows()) : List.of());
        });
        Optional<DayRoots.Proof> proof = roots.proof(number.value());
        all.put("proof", proof.orElse(null));
        proof.ifPresent(found -> {
            all.put("day", found.root().day().toString());
            all.put("signed", roots.isSigned(found.root()));
        });
        return all;
    }

    private static Map<String, Object> entry(LedgerEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("position", entry.position());
        fields.put("source", entry.source());
        fields.put("rowKey", entry.rowKey());
        fields.put(
                "recordedAt", entry.recordedAt().truncatedTo(ChronoUnit.MICROS).toString());
        fields.put("content", entry.content());
        fields.put("hash", entry.hash());
        return fields;
    }

    private static List<Map<String, Object>> rows(List<StoredRow> rows) {
        return rows.stream()
                .map(StoredRow::note)
                .filter(note -> !note.source().startsWith(OF_CALLERS))
                .map(note -> Map.<String, Object>of(
                        "source",
                        note.source(),
                        "rowKey",
                        note.rowKey(),
                        "columns",
                        note.content().columns()))
                .toList();
    }
}
