package org.ecopetition.organisation.unit;

/** A unit was closed and its officers work for the successor from now on. */
public record UnitMerged(String unit, String successor) {}
