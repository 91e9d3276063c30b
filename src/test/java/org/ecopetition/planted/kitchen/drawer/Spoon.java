package org.ecopetition.planted.kitchen.drawer;

/** Planted: nobody outside of its module may know it. */
public record Spoon() {}
