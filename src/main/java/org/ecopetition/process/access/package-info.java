/** Who may do what: the groups, their authorisations, the one sign-on and the doors that stay shut. */
@NullMarked
package org.ecopetition.process.access;

import org.jspecify.annotations.NullMarked;
