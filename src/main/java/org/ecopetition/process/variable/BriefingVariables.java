package org.ecopetition.process.variable;

import java.util.Date;

/** The variables of the process {@code briefing}: what its model reads, then what its forms show and propose. */
public final class BriefingVariables {

    public static final ProcessVariable<Object> UNITS = new ProcessVariable<>("units", Object.class);
    public static final ProcessVariable<String> UNIT_GROUP = new ProcessVariable<>("unitGroup", String.class);
    public static final ProcessVariable<Date> NEWS_DUE = new ProcessVariable<>("newsDue", Date.class);
    public static final ProcessVariable<Date> REMIND_AT = new ProcessVariable<>("remindAt", Date.class);
    public static final ProcessVariable<String> APPROVAL_DECISION =
            new ProcessVariable<>("approvalDecision", String.class).setBy("approveBriefing");
    public static final ProcessVariable<Boolean> CORRECTION_GIVEN_UP =
            new ProcessVariable<>("correctionGivenUp", Boolean.class).setBy("editBriefing");

    public static final FormVariable<String> BRIEFING_PAGE = new FormVariable<>("briefingPage", String.class);
    public static final FormVariable<String> NEWS = new FormVariable<>("news", String.class);
    public static final FormVariable<Boolean> CORRECTING = new FormVariable<>("correcting", Boolean.class);

    private BriefingVariables() {}
}
