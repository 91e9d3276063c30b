/** Finds cases for those who look into them: by what is asked, as they stand today or as they were known at a past instant. */
@NullMarked
package org.ecopetition.audit.search;

import org.jspecify.annotations.NullMarked;
