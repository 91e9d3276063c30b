/** The intake (接访登记): calls, letters and list rows as they were taken down, their numbers, the texts units will read, and the codes petitioners ask with. */
@NamedInterface("intake")
@NullMarked
package org.ecopetition.petition.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
