package org.ecopetition.disclosure;

/**
 * What a row of the public table states besides its texts.
 *
 * @param accountability 责任人被处理情况, which a person may edit before publication
 */
record Facts(Origin origin, Handling handling, String accountability) {}
