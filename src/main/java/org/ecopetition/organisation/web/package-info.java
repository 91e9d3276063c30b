/** The frame of every page: who is logged in, where to go, in which language, and what errors say. */
@NullMarked
package org.ecopetition.organisation.web;

import org.jspecify.annotations.NullMarked;
