/** The engine's side of the house: settings, guards, models and the steps that join models to the domain. */
@NullMarked
package org.ecopetition.process;

import org.jspecify.annotations.NullMarked;
