package org.ecopetition.organisation.unit;

/** A unit was opened; its officers need a group, their lists and their rights. */
public record UnitOpened(String unit, String name) {}
