/** What looks like personal data (个人信息) in a Chinese text, and the text without it. */
@NamedInterface("redaction")
@NullMarked
package org.ecopetition.petition.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
