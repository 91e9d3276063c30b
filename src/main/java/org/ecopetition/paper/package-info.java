/** WordPapers made from Word templates that an administrator edits: {@code processes/<process>/documents/*.docx}. */
@NullMarked
package org.ecopetition.paper;

import org.jspecify.annotations.NullMarked;
