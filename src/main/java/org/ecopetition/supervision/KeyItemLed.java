package org.ecopetition.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** A leader took a key item in person. */
record KeyItemLed(
        CaseNumber caseNumber,
        Instant occurredAt,
        String person,
        String action,
        LocalDate date,
        @Nullable String place) implements CaseEvent {}
