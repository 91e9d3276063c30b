/** What petitioners are told of their own petition, and what they say after the answer. */
@NamedInterface("petitioner")
@NullMarked
package org.ecopetition.disclosure.petitioner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
