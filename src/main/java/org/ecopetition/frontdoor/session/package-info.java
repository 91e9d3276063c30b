/** Sessions in the database, so that whoever signed in at one node is signed in at all and stays so when a node ends. */
@NullMarked
package org.ecopetition.frontdoor.session;

import org.jspecify.annotations.NullMarked;
