/** The staff guide read from what is deployed. */
@NullMarked
package org.ecopetition.process.manual;

import org.jspecify.annotations.NullMarked;
