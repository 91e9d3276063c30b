package org.ecopetition.handoff.order;

import java.time.Instant;
import java.util.List;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;

/**
 * The paper with which a hand-off goes to its units (交办单): what is to be looked into, by whom and until when, and nothing
 * about the caller.
 *
 * @param handOff the hand-off, with its deadlines as they stand
 * @param petition the petition it belongs to; of its text only what was confirmed
 * @param programme name of the programme (督察轮次)
 * @param unit name of the lead unit
 * @param assisting names of the assisting units
 * @param region name of the region the hand-off's problem lies in, or the code of a foreign one; empty where unknown
 * @param allegations the allegations that were handed to these units
 * @param returnUntil until when the unit may return it
 * @param issuedBy the office in whose name it goes out
 */
public record HandOffOrder(
        HandOff handOff,
        Petition petition,
        String programme,
        String unit,
        List<String> assisting,
        String region,
        List<Allegation> allegations,
        Instant returnUntil,
        String issuedBy) {}
