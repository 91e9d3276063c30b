/** Planted: breaks a rule on purpose. */
@NullMarked
package org.ecopetition.planted.kitchen;

import org.jspecify.annotations.NullMarked;
