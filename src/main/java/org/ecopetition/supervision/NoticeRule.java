package org.ecopetition.supervision;

/**
 * One row of the table of notices.
 *
 * @param daysOverdue days after feedback was due at which the slip goes out by itself; 0 is the moment it was due
 * @param desk who has to answer: {@code unit} for the lead unit, or the id of a group
 * @param answerHours hours until the answer is expected
 */
public record NoticeRule(int daysOverdue, String desk, int answerHours) {}
