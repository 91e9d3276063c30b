/**
 * Sign-on by a provider of OpenID Connect (统一身份认证平台) beside local people: whom it sends, which groups they get, how long their
 * sessions stand and how they end.
 */
@NamedInterface("provider")
@NullMarked
package org.ecopetition.frontdoor.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
