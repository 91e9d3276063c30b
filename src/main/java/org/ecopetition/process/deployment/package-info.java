/** How models come in: the folder deployed at start, and the guard that stands before every deployment. */
@NullMarked
package org.ecopetition.process.deployment;

import org.jspecify.annotations.NullMarked;
