package org.ecopetition.planted;

import java.util.Optional;

/** Planted: a value that is boxed although it may be missing. */
record BoxedPlace(Optional<String> place) {}
