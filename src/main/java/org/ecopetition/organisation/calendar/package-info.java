/** The working calendar: holidays as the State Council's notices set them, working days told from free ones, and the business time of what people tell with a day alone. */
@NamedInterface("calendar")
@NullMarked
package org.ecopetition.organisation.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
