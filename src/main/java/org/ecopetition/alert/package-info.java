/** Messages to people (消息提醒) about their work, which is new, back, due or late; what supervision puts in writing (催办, 督查单) is its own. */
@NullMarked
package org.ecopetition.alert;

import org.jspecify.annotations.NullMarked;
