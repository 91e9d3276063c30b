/**
 * Who may do what: the groups, their authorisations, the one sign-on and the doors that stay shut. Passwords are kept by Spring's
 * bcrypt through an adapter of our own, because the engine has no slow encoder and bcrypt refuses more than 72 bytes.
 */
@NullMarked
package org.ecopetition.process.access;

import org.jspecify.annotations.NullMarked;
