/** Planted: breaks a rule on purpose. */
@NullMarked
package org.ecopetition.planted.web;

import org.jspecify.annotations.NullMarked;
