/**
 * The application that carries a citizen's environmental petition from intake to public disclosure.
 *
 * <p>Three words stand for one thing each in every module. A <em>desk</em> is where people act: it asks who may, lets what it is
 * about change, and says so to others. A <em>book</em> keeps entries of one kind and tells them again. A <em>register</em> says
 * what there is under each key, and how far it is.
 */
@NullMarked
package org.ecopetition;

import org.jspecify.annotations.NullMarked;
