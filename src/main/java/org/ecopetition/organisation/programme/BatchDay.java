package org.ecopetition.organisation.programme;

import java.time.LocalDate;

/**
 * One batch of a round (第N批) in its calendar.
 *
 * @param number from 1
 * @param handedOffOn the day on which it is handed off
 */
public record BatchDay(int number, LocalDate handedOffOn) {}
