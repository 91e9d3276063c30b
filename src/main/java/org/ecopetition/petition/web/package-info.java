/** Where petitions come in: the intake page, its receipt and record, and the interface for other systems. */
@NullMarked
package org.ecopetition.petition.web;

import org.jspecify.annotations.NullMarked;
