/** Which requests come in at all: to our own hosts, at addresses that can be read, to pages that are for whoever sends them, with files within bounds, over TLS; and which of the engine's files need not travel again. */
@NamedInterface("request")
@NullMarked
package org.ecopetition.frontdoor.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
