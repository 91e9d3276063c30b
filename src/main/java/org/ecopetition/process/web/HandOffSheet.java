package org.ecopetition.process.web;

import java.util.List;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.Objection;
import org.ecopetition.disclosure.ObjectionState;
import org.ecopetition.evidence.EvidencePiece;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Allegation;
import org.ecopetition.rectification.Rectification;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * What a case folder holds about one hand-off (交办件).
 *
 * @param handOff the hand-off itself
 * @param unit name of the lead unit
 * @param assisting names of the assisting units
 * @param place region and place of its problem
 * @param allegations the allegations it is about
 * @param findings what was found on site so far
 * @param measurements what was measured so far, before and after rectification
 * @param rectification the newest report on rectification
 * @param disclosure the newest public text, draft or published
 * @param objections all objections, answered ones too
 * @param notices what was urged about it, and the answers
 * @param enforcement the standing entries of the enforcement register in the official words, one line each
 * @param evidence the valid pieces of evidence
 * @param deadlines how its deadlines were counted, line by line
 */
record HandOffSheet(
        HandOff handOff,
        String unit,
        List<String> assisting,
        String place,
        List<Allegation> allegations,
        List<Finding> findings,
        List<Measurement> measurements,
        @Nullable Rectification rectification,
        @Nullable Disclosure disclosure,
        List<Objection> objections,
        List<NoticeLine> notices,
        List<String> enforcement,
        List<EvidencePiece> evidence,
        List<String> deadlines) {

    /** The objections that wait for an answer. */
    public List<Objection> openObjections() {
        return objections.stream()
                .filter(objection -> objection.state() == ObjectionState.OPEN)
                .toList();
    }
}
