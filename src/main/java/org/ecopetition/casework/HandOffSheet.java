package org.ecopetition.casework;

import java.util.List;
import org.ecopetition.casework.AnsweredSections.Answered;
import org.ecopetition.casework.HandledSections.Handled;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Allegation;

/**
 * What a case folder holds about one hand-off (交办件).
 *
 * @param handOff the hand-off itself
 * @param unit name of the lead unit
 * @param assisting names of the assisting units
 * @param place region and place of its problem
 * @param allegations the allegations it is about
 * @param deadlines how its deadlines were counted, line by line
 */
record HandOffSheet(
        HandOff handOff,
        String unit,
        List<String> assisting,
        String place,
        List<Allegation> allegations,
        Handled handled,
        Answered answered,
        List<String> deadlines) {}
