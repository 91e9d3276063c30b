/** A case as files to take along: its story on paper, and pictures of the way it took through the models. */
@NullMarked
package org.ecopetition.audit.document;

import org.jspecify.annotations.NullMarked;
