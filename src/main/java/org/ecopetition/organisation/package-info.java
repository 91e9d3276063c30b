/** Who takes part and under which rules: units, regions, inspection programmes (督察轮次) and the working calendar. */
@NullMarked
package org.ecopetition.organisation;

import org.jspecify.annotations.NullMarked;
