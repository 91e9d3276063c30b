/** The steps of the process {@code petition}. */
@NullMarked
package org.ecopetition.process.petition;

import org.jspecify.annotations.NullMarked;
