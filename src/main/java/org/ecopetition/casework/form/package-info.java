/** The forms officers hand in: their fields, the answers in them, and the words in which one is refused. */
@NamedInterface("form")
@NullMarked
package org.ecopetition.casework.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
