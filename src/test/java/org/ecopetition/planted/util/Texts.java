package org.ecopetition.planted.util;

/** Planted: lives with nobody. */
record Texts() {}
