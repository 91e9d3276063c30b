/** What anybody may read without login: published results, their measurements, and the way to object. */
@NullMarked
package org.ecopetition.disclosure.web;

import org.jspecify.annotations.NullMarked;
