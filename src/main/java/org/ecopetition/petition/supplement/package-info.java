/** What is asked of a petition in addition (补充办理), by the coordination group or in a later batch. */
@NamedInterface("supplement")
@NullMarked
package org.ecopetition.petition.supplement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
