package org.ecopetition.petition.intake;

/** What stands on an intake record and may be entered wrongly. */
public enum IntakeField {
    CHANNEL,
    RECEIVED_AT,
    REGION,
    PLACE,
    TEXT,
    CALLER_NAME,
    CALLER_PHONE,
    CALLER_ADDRESS
}
