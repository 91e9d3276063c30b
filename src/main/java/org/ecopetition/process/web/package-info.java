/** Pages about tasks and models: they read the engine, which no other page does. */
@NullMarked
package org.ecopetition.process.web;

import org.jspecify.annotations.NullMarked;
