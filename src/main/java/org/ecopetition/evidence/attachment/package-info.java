/** How the files of intake records (登记附件) are kept: looked over as evidence is, encrypted and apart from it. */
@NullMarked
package org.ecopetition.evidence.attachment;

import org.jspecify.annotations.NullMarked;
