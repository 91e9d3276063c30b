package org.ecopetition.briefing.web;

import org.ecopetition.organisation.form.Form;

/**
 * What a unit writes for a briefing, as the page sends it.
 *
 * @param noNews ticked where there is nothing to write
 */
@Form("briefing.fault")
record NewsForm(String news, boolean noNews) {}
