/** The pages on which an administrator sets what the public reads: the columns of the table and the limits of the doors. */
@NullMarked
package org.ecopetition.disclosure.web.setting;

import org.jspecify.annotations.NullMarked;
