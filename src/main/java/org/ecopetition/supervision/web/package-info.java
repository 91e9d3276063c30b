/** Pages about keeping work on time: visits, and what is due, overdue or stuck. */
@NullMarked
package org.ecopetition.supervision.web;

import org.jspecify.annotations.NullMarked;
