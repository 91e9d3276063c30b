package org.ecopetition.supervision;

import java.time.Instant;

/**
 * What a person lays down who urges or sends a slip: which notice, which unit has to answer it, and by when.
 *
 * @param unit id of the lead unit or of one that assists it
 */
public record NoticeOrder(NoticeKind kind, String unit, Instant answerDue) {}
