package org.ecopetition.casework.web.several;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.ecopetition.casework.action.CaseAction;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.jspecify.annotations.Nullable;

/** What several units are called upon for. */
@Form("several.fault")
record SeveralForm(
        @Needed(message = "{several.fault.sending}") @Nullable
        Sending sending,

        @NotBlank(message = "{several.fault.reason}")
        @Size(max = CaseAction.LONGEST_REASON, message = "{several.fault.long}")
        String reason) {

    SeveralForm {
        reason = Objects.requireNonNullElse(reason, "");
    }
}
