/** The pages on which officers work on cases: the start page, the case, its actions, evidence and enforcement. */
@NullMarked
package org.ecopetition.casework.web;

import org.jspecify.annotations.NullMarked;
