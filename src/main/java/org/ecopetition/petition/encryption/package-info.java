/** How what callers said of themselves stands in the database (信访人信息加密): encrypted, bound to its row, and found by keyed hashes. */
@NamedInterface("encryption")
@NullMarked
package org.ecopetition.petition.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
