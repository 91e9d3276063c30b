/** What surrounds a sign-in: who is asked to, wrong passwords and how they are slowed down, and the page wanted before. */
@NamedInterface("signin")
@NullMarked
package org.ecopetition.frontdoor.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
