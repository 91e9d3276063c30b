/** What the coordination group takes a petition for (研判分类), and what is said of it instead when that was wrong. */
@NamedInterface("classification")
@NullMarked
package org.ecopetition.petition.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
