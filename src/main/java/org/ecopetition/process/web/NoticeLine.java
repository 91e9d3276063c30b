package org.ecopetition.process.web;

import org.ecopetition.supervision.Notice;

/**
 * One notice in the list of a hand-off.
 *
 * @param notice what was sent
 * @param desk who has to answer, and which higher desk is informed
 */
record NoticeLine(Notice notice, String desk) {}
