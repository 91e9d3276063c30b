/** The dashboard (态势总览), the lists behind its figures, and the figures other systems fetch. */
@NullMarked
package org.ecopetition.briefing.web.figures;

import org.jspecify.annotations.NullMarked;
