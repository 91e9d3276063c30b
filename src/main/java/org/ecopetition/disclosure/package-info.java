/** What the public may read (公开): a redacted copy of each result, its publicity period and objections to it. */
@NullMarked
package org.ecopetition.disclosure;

import org.jspecify.annotations.NullMarked;
