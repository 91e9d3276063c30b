/** Open tasks and the people who do them, for the messages that these people get. */
@NullMarked
package org.ecopetition.process.alert;

import org.jspecify.annotations.NullMarked;
