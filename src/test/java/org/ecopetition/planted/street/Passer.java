package org.ecopetition.planted.street;

import org.ecopetition.planted.kitchen.drawer.Spoon;

/** Planted: reaches into the drawer of another module. */
record Passer(Spoon spoon) {}
