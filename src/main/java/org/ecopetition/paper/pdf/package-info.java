/** PDF files made of the house's own pages, with the fonts inside the jar or those that the settings name. */
@NamedInterface("pdf")
@NullMarked
package org.ecopetition.paper.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
