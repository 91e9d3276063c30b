/** The briefing (工作简报) as a paper in the official form: a Word document, a printable page and a PDF of the same content. */
@NullMarked
package org.ecopetition.briefing.document;

import org.jspecify.annotations.NullMarked;
