/** The pages of the second factor: the code at sign-in, one's own, and those of all people for administrators and auditors. */
@NullMarked
package org.ecopetition.frontdoor.factor.web;

import org.jspecify.annotations.NullMarked;
