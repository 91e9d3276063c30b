/** The page on which leaders and the coordination group call upon several units at once (批量督办). */
@NullMarked
package org.ecopetition.casework.web.several;

import org.jspecify.annotations.NullMarked;
