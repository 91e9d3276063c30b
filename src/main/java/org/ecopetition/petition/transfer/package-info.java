/** The inspection team's transfer lists (交办清单): read as they come, looked at row by row, and taken in. */
@NamedInterface("transfer")
@NullMarked
package org.ecopetition.petition.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
