/** Planted: breaks a rule on purpose. */
@NullMarked
package org.ecopetition.planted.util;

import org.jspecify.annotations.NullMarked;
