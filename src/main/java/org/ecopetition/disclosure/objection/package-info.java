/** Objections (异议) to a published result while its publicity lasts; how to reach whoever objected is kept apart. */
@NamedInterface("objection")
@NullMarked
package org.ecopetition.disclosure.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
