/** The pages on which an administrator enters holidays, rounds of inspection and the tiles of the regions. */
@NullMarked
package org.ecopetition.organisation.web;

import org.jspecify.annotations.NullMarked;
