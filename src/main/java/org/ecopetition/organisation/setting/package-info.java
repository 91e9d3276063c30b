/** What an administrator sets by pages, each version with the day from which it counts. */
@NamedInterface("setting")
@NullMarked
package org.ecopetition.organisation.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
