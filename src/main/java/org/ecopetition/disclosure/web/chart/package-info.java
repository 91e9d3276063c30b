/** Bar charts of public results as SVG, worked out by hand and not by a library: they stand in the page without any script and print as they look. */
@NullMarked
package org.ecopetition.disclosure.web.chart;

import org.jspecify.annotations.NullMarked;
