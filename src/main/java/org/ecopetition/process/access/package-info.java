/**
 * Who may do what: the groups, their authorisations, the one sign-on and the doors that stay shut. Passwords are kept by Spring's
 * PBKDF2 through an adapter of our own, because the engine has no slow encoder.
 */
@NullMarked
package org.ecopetition.process.access;

import org.jspecify.annotations.NullMarked;
