/** What auditors read: the record of every case, who did what, when, with which data and under which model. */
@NullMarked
package org.ecopetition.audit;

import org.jspecify.annotations.NullMarked;
