/** The variables of the processes and their forms, each declared once with name and type; nobody else calls the engine's own. */
@NullMarked
package org.ecopetition.process.variable;

import org.jspecify.annotations.NullMarked;
