/** Files of models as administrators bring them: what was found in them, what they change, what they would have done. */
@NamedInterface("model")
@NullMarked
package org.ecopetition.casework.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
