/** Pages about what measurements are held against: the editions of standards. */
@NullMarked
package org.ecopetition.verification.web;

import org.jspecify.annotations.NullMarked;
