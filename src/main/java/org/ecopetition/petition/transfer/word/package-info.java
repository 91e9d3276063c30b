/** The words in which transfer lists are written, and where an administrator sets them. */
@NullMarked
package org.ecopetition.petition.transfer.word;

import org.jspecify.annotations.NullMarked;
