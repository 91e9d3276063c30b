/** Planted: breaks a rule on purpose. */
@NullMarked
package org.ecopetition.planted.kitchen.drawer;

import org.jspecify.annotations.NullMarked;
