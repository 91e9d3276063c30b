/** Pages for auditors: find a case and follow it from its registration to its end. */
@NullMarked
package org.ecopetition.audit.web;

import org.jspecify.annotations.NullMarked;
