/** The application that carries a citizen's environmental petition from intake to public disclosure. */
@NullMarked
package org.ecopetition;

import org.jspecify.annotations.NullMarked;
