package org.ecopetition.process.variable;

import java.util.Date;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.ecopetition.disclosure.PublicationKind;

/** The variables of the process {@code handoff}: what its model reads, then what its forms show and propose. */
public final class HandoffVariables {

    public static final ProcessVariable<String> UNIT_GROUP = new ProcessVariable<>("unitGroup", String.class);
    public static final ProcessVariable<String> HANDLING_GROUPS = new ProcessVariable<>("handlingGroups", String.class);
    public static final ProcessVariable<Object> ALLEGATIONS = new ProcessVariable<>("allegations", Object.class);
    public static final ProcessVariable<Integer> ALLEGATION = new ProcessVariable<>("allegation", Integer.class);
    public static final ProcessVariable<Date> RECEIPT_DUE = new ProcessVariable<>("receiptDue", Date.class);
    public static final ProcessVariable<Date> FEEDBACK_DUE = new ProcessVariable<>("feedbackDue", Date.class);
    public static final ProcessVariable<Date> NEXT_DEADLINE = new ProcessVariable<>("nextDeadline", Date.class);
    public static final ProcessVariable<Boolean> OVERDUE =
            new ProcessVariable<>("overdue", Boolean.class).setBy("recordDeadline");
    public static final ProcessVariable<Boolean> FURTHER_DEADLINE =
            new ProcessVariable<>("furtherDeadline", Boolean.class).setBy("recordDeadline");
    public static final ProcessVariable<String> RECEIPT_DECISION =
            new ProcessVariable<>("receiptDecision", String.class).setBy("signReceipt");
    public static final ProcessVariable<String> RULING =
            new ProcessVariable<>("ruling", String.class).setBy("ruleOnReturn");
    public static final ProcessVariable<Boolean> UNSUBSTANTIATED =
            new ProcessVariable<>("unsubstantiated", Boolean.class).setBy("judgeMeasurements");
    public static final ProcessVariable<String> REVIEW_VERDICT =
            new ProcessVariable<>("reviewVerdict", String.class).setBy("reviewUnsubstantiated");
    public static final ProcessVariable<Boolean> HAND_OFF_UNSUBSTANTIATED =
            new ProcessVariable<>("handOffUnsubstantiated", Boolean.class).setBy("rollUpVerdict");
    public static final ProcessVariable<Boolean> REMEASUREMENT_NEEDED =
            new ProcessVariable<>("remeasurementNeeded", Boolean.class).setBy("rectify");
    public static final ProcessVariable<Boolean> WITHIN_LIMITS =
            new ProcessVariable<>("withinLimits", Boolean.class).setBy("judgeRemeasurements");
    public static final ProcessVariable<String> REVIEW_OUTCOME =
            new ProcessVariable<>("reviewOutcome", String.class).setBy("reviewResult");
    public static final ProcessVariable<String> DISCLOSURE_DECISION =
            new ProcessVariable<>("disclosureDecision", String.class).setBy("reviewDisclosure");
    public static final ProcessVariable<String> PUBLICATION_KIND =
            ProcessVariable.choice("publicationKind", PublicationKind.class).setBy("publishDisclosure");
    public static final ProcessVariable<Date> PUBLICITY_ENDS =
            new ProcessVariable<>("publicityEnds", Date.class).setBy("publishDisclosure");
    public static final ProcessVariable<String> OBJECTION_OUTCOME =
            new ProcessVariable<>("objectionOutcome", String.class).setBy("handleObjection");
    public static final ProcessVariable<Boolean> OBJECTIONS_OPEN =
            new ProcessVariable<>("objectionsOpen", Boolean.class).setBy("handleObjection");
    public static final ProcessVariable<String> ACCEPTANCE_RESULT =
            new ProcessVariable<>("acceptanceResult", String.class).setBy("acceptRectification");

    public static final ProcessVariable<Integer> NOTICE_NUMBER =
            new ProcessVariable<>("noticeNumber", Integer.class).setBy("noticeIssued");
    public static final ProcessVariable<String> NOTICE_DESK =
            new ProcessVariable<>("noticeDesk", String.class).setBy("noticeIssued");
    public static final ProcessVariable<Date> NOTICE_DUE =
            new ProcessVariable<>("noticeDue", Date.class).setBy("noticeIssued");

    public static final FormVariable<String> EVIDENCE_PAGE = new FormVariable<>("evidencePage", String.class);
    public static final FormVariable<Boolean> RETURN_ALLOWED = new FormVariable<>("returnAllowed", Boolean.class);
    public static final FormVariable<Integer> EXTENSION_DAYS = new FormVariable<>("extensionDays", Integer.class);
    public static final FormVariable<String> VISIT_DATE = new FormVariable<>("visitDate", String.class);
    public static final FormVariable<String> ACCEPTANCE_DATE = new FormVariable<>("acceptanceDate", String.class);

    public static final FormVariable<JsonValue> UNIT_OPTIONS = new FormVariable<>("unitOptions", JsonValue.class);

    // What the forms of measurements offer, and the hours of the night by which they warn.
    public static final FormVariable<String> NIGHT_FROM = new FormVariable<>("nightFrom", String.class);
    public static final FormVariable<String> NIGHT_UNTIL = new FormVariable<>("nightUntil", String.class);
    public static final FormVariable<Integer> NIGHT_FROM_MINUTE = new FormVariable<>("nightFromMinute", Integer.class);
    public static final FormVariable<Integer> NIGHT_MINUTES = new FormVariable<>("nightMinutes", Integer.class);
    public static final FormVariable<JsonValue> LIMIT_ITEMS = new FormVariable<>("limitItems", JsonValue.class);
    public static final FormVariable<JsonValue> LIMIT_ZONES = new FormVariable<>("limitZones", JsonValue.class);
    public static final FormVariable<JsonValue> LIMIT_PERIODS = new FormVariable<>("limitPeriods", JsonValue.class);
    public static final FormVariable<JsonValue> LIMIT_CIRCUMSTANCES =
            new FormVariable<>("limitCircumstances", JsonValue.class);

    public static final FormVariable<String> RECTIFICATION_KIND = new FormVariable<>("rectificationKind", String.class);
    public static final FormVariable<String> MEASURES = new FormVariable<>("measures", String.class);
    public static final FormVariable<String> OWNER = new FormVariable<>("owner", String.class);
    public static final FormVariable<Boolean> PROOF_MISSING = new FormVariable<>("proofMissing", Boolean.class);
    public static final FormVariable<String> ENFORCEMENT_PAGE = new FormVariable<>("enforcementPage", String.class);
    public static final FormVariable<String> ENFORCEMENT_COUNTS = new FormVariable<>("enforcementCounts", String.class);

    public static final FormVariable<Integer> MEASUREMENT_COUNT = new FormVariable<>("measurementCount", Integer.class);
    public static final FormVariable<Integer> MEASUREMENT_ALLEGATION =
            new FormVariable<>("measurement{n}Allegation", Integer.class);
    public static final FormVariable<String> MEASUREMENT_ITEM = new FormVariable<>("measurement{n}Item", String.class);
    public static final FormVariable<String> MEASUREMENT_NAME = new FormVariable<>("measurement{n}Name", String.class);
    public static final FormVariable<String> MEASUREMENT_ZONE = new FormVariable<>("measurement{n}Zone", String.class);
    public static final FormVariable<String> MEASUREMENT_PERIOD =
            new FormVariable<>("measurement{n}Period", String.class);
    public static final FormVariable<String> MEASUREMENT_CIRCUMSTANCE =
            new FormVariable<>("measurement{n}Circumstance", String.class);
    public static final FormVariable<String> MEASUREMENT_FREQUENCY =
            new FormVariable<>("measurement{n}Frequency", String.class);

    public static final FormVariable<String> PREVIEW_PAGE = new FormVariable<>("previewPage", String.class);
    public static final FormVariable<String> REDACTION_MARKS = new FormVariable<>("redactionMarks", String.class);
    public static final FormVariable<String> PUBLIC_PROBLEM = new FormVariable<>("publicProblem", String.class);
    public static final FormVariable<String> PUBLIC_FINDINGS = new FormVariable<>("publicFindings", String.class);
    public static final FormVariable<String> PUBLIC_MEASURES = new FormVariable<>("publicMeasures", String.class);
    public static final FormVariable<String> PUBLIC_ACCOUNTABILITY =
            new FormVariable<>("publicAccountability", String.class);

    private HandoffVariables() {}
}
