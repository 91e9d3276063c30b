/** What an administrator does to running work outside of its path, each time with a reason that is kept and sealed. */
@NullMarked
package org.ecopetition.process.intervention;

import org.jspecify.annotations.NullMarked;
