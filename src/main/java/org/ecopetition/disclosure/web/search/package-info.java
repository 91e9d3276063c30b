/** What readers of the public pages look for, as the address carries it, and what of it can be understood. */
@NullMarked
package org.ecopetition.disclosure.web.search;

import org.jspecify.annotations.NullMarked;
