/** Petitions about the same thing (重复件): found by what they have in common, related by people, and handled higher the oftener the matter comes. */
@NamedInterface("repeat")
@NullMarked
package org.ecopetition.petition.repeat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
