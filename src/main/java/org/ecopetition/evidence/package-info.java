/** Evidence (证据): photographs, video and reports that prove what was found and what was rectified. */
@NullMarked
package org.ecopetition.evidence;

import org.jspecify.annotations.NullMarked;
