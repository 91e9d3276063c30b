package org.ecopetition.casework.model;

/**
 * An output of a table that comes out otherwise.
 *
 * @param label the heading of its column
 * @param before what was answered then; empty where nothing was
 * @param after what would be answered now; empty where nothing would be
 */
public record Change(String output, String label, String before, String after) {}
