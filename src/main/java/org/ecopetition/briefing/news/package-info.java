/** News of the units (工作动态) for a briefing: written, handed in and replaced. */
@NamedInterface("news")
@NullMarked
package org.ecopetition.briefing.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
