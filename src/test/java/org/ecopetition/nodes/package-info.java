/** Several nodes of one house, each a process of its own, and what fails beneath them. */
@NullMarked
package org.ecopetition.nodes;

import org.jspecify.annotations.NullMarked;
