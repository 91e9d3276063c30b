package org.ecopetition.briefing.web;

import org.ecopetition.organisation.form.Form;

/** Why something that was issued or published is put right, as a page sends it. */
@Form("briefing.fault")
record ReasonForm(String reason) {}
