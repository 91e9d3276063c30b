/** The demonstration: the calls of the source briefing, taken through the real steps by demo people. */
@NullMarked
package org.ecopetition.process.demo;

import org.jspecify.annotations.NullMarked;
