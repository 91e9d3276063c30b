/** New work that administrators draw: tasks without a step of ours, fields beyond those of a step, and how both come to the case. */
@NullMarked
package org.ecopetition.process.addition;

import org.jspecify.annotations.NullMarked;
