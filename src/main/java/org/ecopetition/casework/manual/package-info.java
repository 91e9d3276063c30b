/** The staff guide (办理手册): what each office does, step by step, as the models that are deployed say it. */
@NamedInterface("manual")
@NullMarked
package org.ecopetition.casework.manual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
