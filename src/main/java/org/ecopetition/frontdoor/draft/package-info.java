/** Drafts (草稿): what a person has typed into a form and not yet handed in, kept for that person alone. */
@NamedInterface("draft")
@NullMarked
package org.ecopetition.frontdoor.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
