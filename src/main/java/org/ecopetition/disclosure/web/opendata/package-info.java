/** Published results for programs: the feed of what is new, the dictionary of the data, and their description for catalogues. */
@NullMarked
package org.ecopetition.disclosure.web.opendata;

import org.jspecify.annotations.NullMarked;
