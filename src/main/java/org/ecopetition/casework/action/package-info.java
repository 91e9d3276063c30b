/** What may be done to a case besides its tasks (办理动作): transfer, copy, urge, withdraw and the like. */
@NullMarked
package org.ecopetition.casework.action;

import org.jspecify.annotations.NullMarked;
