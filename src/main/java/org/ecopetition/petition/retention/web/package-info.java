/** The page on which an administrator says how long callers are kept, and sees who was erased and who is next. */
@NullMarked
package org.ecopetition.petition.retention.web;

import org.jspecify.annotations.NullMarked;
