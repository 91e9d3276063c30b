package org.ecopetition.briefing.web;

import java.time.LocalDateTime;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/**
 * For which round and cut-off a briefing is opened, as the page sends it.
 *
 * @param round its code
 */
@Form("briefing.fault")
record OpenForm(
        String round,
        @Needed(message = "{briefing.malformed}") @Nullable LocalDateTime asOf) {}
