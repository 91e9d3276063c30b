/** Pages and addresses of figures and briefings. */
@NullMarked
package org.ecopetition.briefing.web;

import org.jspecify.annotations.NullMarked;
