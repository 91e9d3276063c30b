package org.ecopetition.briefing.published;

import org.ecopetition.petition.Refusal;

/** Why the words of a cell cannot stand. */
public record CellFault(PublishedColumn column, Refusal reason) {}
