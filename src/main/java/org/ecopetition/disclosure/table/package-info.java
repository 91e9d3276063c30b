/** What anybody may read: published rows, the public table (公开情况一览表) they are printed in, their figures and their pictures. */
@NamedInterface("table")
@NullMarked
package org.ecopetition.disclosure.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
