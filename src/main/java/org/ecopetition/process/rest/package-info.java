/** The manners of the engine's REST API: our words when it refuses, and lists with an end. */
@NullMarked
package org.ecopetition.process.rest;

import org.jspecify.annotations.NullMarked;
