package org.ecopetition.organisation.calendar;

/** An administrator entered the holidays of a year anew; deadlines in working days move with them. */
public record CalendarChanged(int year, String person) {}
