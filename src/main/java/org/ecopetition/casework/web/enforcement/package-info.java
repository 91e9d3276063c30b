/** The pages of the enforcement register (查处台账), for officers and for programs. */
@NullMarked
package org.ecopetition.casework.web.enforcement;

import org.jspecify.annotations.NullMarked;
