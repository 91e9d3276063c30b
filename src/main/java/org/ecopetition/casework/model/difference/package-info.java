/** What a file of a model changes: rows of tables, elements of diagrams, fields of forms. */
@NamedInterface("difference")
@NullMarked
package org.ecopetition.casework.model.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
