/** What is kept of a case as it happens, besides its events: answers of tables, the flows it took, addresses of those who acted. */
@NamedInterface("trail")
@NullMarked
package org.ecopetition.audit.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
