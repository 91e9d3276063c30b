/** Messages that leave the house: a daily digest and what is new, by mail and by a signed request to a gateway (政务钉钉, 企业微信). */
@NullMarked
@NamedInterface("outgoing")
package org.ecopetition.alert.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
