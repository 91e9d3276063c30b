package org.ecopetition.casework.web.enforcement;

import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.rectification.EnforcementAction;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the enforcement register as a page shows it.
 *
 * @param what what it counts in the official words, for example 立案处罚1件、罚款5万元
 * @param recorder name of whoever entered it
 * @param unit name of the recorder's unit
 * @param striker name of whoever struck it out, or nothing
 * @param proof the piece of evidence; missing for sums of before there was a register
 */
record EnforcementRow(
        EnforcementAction action,
        String what,
        String recorder,
        String unit,
        String striker,
        @Nullable EvidencePiece proof) {}
