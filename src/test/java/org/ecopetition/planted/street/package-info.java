/** Planted: breaks a rule on purpose. */
@NullMarked
package org.ecopetition.planted.street;

import org.jspecify.annotations.NullMarked;
