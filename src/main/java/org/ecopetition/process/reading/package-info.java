/** How the engine reads: once what it would otherwise read again and again, in a transaction or within some seconds (读取). */
@NullMarked
package org.ecopetition.process.reading;

import org.jspecify.annotations.NullMarked;
