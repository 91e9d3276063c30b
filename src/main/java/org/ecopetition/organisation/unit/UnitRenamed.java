package org.ecopetition.organisation.unit;

/** A unit is called otherwise from now on. */
public record UnitRenamed(String unit, String name) {}
