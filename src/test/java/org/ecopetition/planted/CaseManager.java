package org.ecopetition.planted;

/** Planted: its name says nothing. */
record CaseManager() {}
