/** The register of petitions (信访件): numbering, intake records, classification, allegations and repeats. */
@NullMarked
package org.ecopetition.petition;

import org.jspecify.annotations.NullMarked;
