/** The papers officers print of a case: the order of a hand-off (交办单) and slips (督查单), on a page and as a Word document. */
@NullMarked
package org.ecopetition.casework.paper;

import org.jspecify.annotations.NullMarked;
