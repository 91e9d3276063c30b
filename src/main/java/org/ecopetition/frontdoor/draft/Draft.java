package org.ecopetition.frontdoor.draft;

import java.time.Instant;

/**
 * What somebody has typed into a form.
 *
 * @param content a JSON object, as the form's script wrote it
 * @param savedAt to the millisecond; tells a draft from a later one of the same form
 */
record Draft(String content, Instant savedAt) {}
