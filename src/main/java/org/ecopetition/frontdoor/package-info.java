/** The front door of the house (公共页面): sign-in, the frame of every page, who looks at it, its language, what errors and outages say, and how often one sender may come. */
@NullMarked
package org.ecopetition.frontdoor;

import org.jspecify.annotations.NullMarked;
