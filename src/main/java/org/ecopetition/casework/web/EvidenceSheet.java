package org.ecopetition.casework.web;

import java.util.List;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Allegation;

/**
 * The evidence of one hand-off.
 *
 * @param unit name of the lead unit
 * @param allegations the allegations of the hand-off
 * @param phases what the person may bring now; empty where nothing
 * @param choosable whether the person may choose pictures for the public now
 * @param usual what is brought most often in the present step
 * @param rows all pieces by allegation and time, withdrawn ones too
 */
record EvidenceSheet(
        HandOff handOff,
        String unit,
        List<Allegation> allegations,
        List<EvidencePhase> phases,
        boolean choosable,
        EvidencePhase usual,
        List<EvidenceRow> rows) {

    /** Whether the person may bring anything now. */
    public boolean open() {
        return !phases.isEmpty();
    }

    /** The pieces of one allegation. */
    public List<EvidenceRow> of(int allegation) {
        return rows.stream()
                .filter(row -> row.piece().allegation() == allegation)
                .toList();
    }

    /** How many pieces of an allegation count. */
    public long counted(int allegation) {
        return of(allegation).stream().filter(row -> row.piece().isValid()).count();
    }
}
