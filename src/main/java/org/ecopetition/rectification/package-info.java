/** Putting things right (整改): measures, enforcement, acceptance on site and write-off. */
@NullMarked
package org.ecopetition.rectification;

import org.jspecify.annotations.NullMarked;
