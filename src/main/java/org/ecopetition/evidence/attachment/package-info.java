/** How the files of intake records (登记附件) are kept: in the vault of evidence, in none of its lists. */
@NullMarked
package org.ecopetition.evidence.attachment;

import org.jspecify.annotations.NullMarked;
