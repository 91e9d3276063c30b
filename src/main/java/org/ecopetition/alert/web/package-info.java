/** The bell on every page, the list of messages behind it, and what could not be sent. */
@NullMarked
package org.ecopetition.alert.web;

import org.jspecify.annotations.NullMarked;
