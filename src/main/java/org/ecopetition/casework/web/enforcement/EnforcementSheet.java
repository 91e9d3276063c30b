package org.ecopetition.casework.web.enforcement;

import java.util.List;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Allegation;

/**
 * The enforcement register of one hand-off.
 *
 * @param unit name of the lead unit
 * @param allegations the allegations of the hand-off
 * @param open whether the person may write in it now
 * @param late whether the result is reviewed already, so that what is entered now is not in the public text
 * @param totals what the standing entries come to in the official words; empty for nothing
 * @param rows all entries by day, struck out ones too
 * @param pieces the valid pieces of evidence among which a proof may be chosen
 */
record EnforcementSheet(
        HandOff handOff,
        String unit,
        List<Allegation> allegations,
        boolean open,
        boolean late,
        String totals,
        List<EnforcementRow> rows,
        List<EvidencePiece> pieces) {}
