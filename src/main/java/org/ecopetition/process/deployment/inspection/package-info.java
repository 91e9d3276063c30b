/** What the guard asks of a model before it is stored, by file, element and cell, in the words of an administrator. */
@NullMarked
package org.ecopetition.process.deployment.inspection;

import org.jspecify.annotations.NullMarked;
