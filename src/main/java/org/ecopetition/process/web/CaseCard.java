package org.ecopetition.process.web;

import org.jspecify.annotations.Nullable;

/**
 * The line that tells one task from another in Tasklist's list.
 *
 * @param taskId the engine's id
 * @param caseKey the case number or the key of the hand-off
 * @param keyItem whether the case is a key item (重点件)
 * @param place region and place of the problem
 * @param about the beginning of the problem or of the allegation the task is about, without anything about the caller
 */
record CaseCard(
        String taskId,
        String caseKey,
        boolean keyItem,
        @Nullable String place,
        @Nullable String about) {}
