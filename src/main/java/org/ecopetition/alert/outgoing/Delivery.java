package org.ecopetition.alert.outgoing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way to one person.
 *
 * @param id by which whoever receives it twice knows it again
 * @param channel {@code MAIL} or {@code WEBHOOK}
 * @param kind what it is
 * @param person id of the person
 * @param subject one line
 * @param body the text, one line a message
 * @param attempts how often it was tried
 * @param createdAt when it was written
 * @param failed whether it was given up
 * @param lastError why it was not sent the last time
 */
public record Delivery(
        String id,
        String channel,
        Kind kind,
        String person,
        String subject,
        String body,
        int attempts,
        Instant createdAt,
        boolean failed,
        @Nullable String lastError) {

    /** What is sent. */
    public enum Kind {
        /** 新消息: within minutes. */
        NEWS,
        /** 每日摘要. */
        DIGEST
    }
}
