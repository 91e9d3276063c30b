/** Looking for petitions (查找来件) by what was taken down of them: the caller's number and name, the place, a part of the case number. */
@NamedInterface("search")
@NullMarked
package org.ecopetition.petition.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
