package org.ecopetition.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person, in one line; nothing of it names a caller.
 *
 * @param key what it is called by when it is marked as read
 * @param kind why it is sent
 * @param step what is to be done, empty where nothing is
 * @param caseKey the case number or the key of the hand-off, empty where it is about no case
 * @param place region and place of the problem, empty where unknown
 * @param matter what the problem is about, as the pollution types say it; empty where unknown
 * @param since since when
 * @param due until when, if there is a deadline
 * @param address where it is dealt with, below the address of the house
 * @param unread whether the person has yet to read it
 */
public record Alert(
        String key,
        AlertKind kind,
        String step,
        String caseKey,
        String place,
        String matter,
        Instant since,
        @Nullable Instant due,
        String address,
        boolean unread) {}
