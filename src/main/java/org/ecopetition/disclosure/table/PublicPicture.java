package org.ecopetition.disclosure.table;

import org.ecopetition.evidence.EvidencePhase;

/**
 * A picture the public sees with a result; never the original, always a copy made anew.
 *
 * @param id under which it is asked for
 * @param allegation number of the allegation it is about
 * @param phase before or after rectification
 * @param number counted from 1 within allegation and phase
 */
record PublicPicture(String id, int allegation, EvidencePhase phase, int number) {}
