package org.ecopetition.casework.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lines that tell one task from another in Tasklist's list.
 *
 * @param taskId the engine's id
 * @param caseKey the case number or the key of the hand-off
 * @param step the task's id in the model
 * @param keyItem whether the case is a key item (重点件)
 * @param repeat whether an earlier petition is about the same (重复件)
 * @param unit name of the lead unit, for whoever belongs to another desk
 * @param place region and place of the problem
 * @param about the beginning of the problem or of the allegation the task is about, without anything about the caller
 * @param due until when, if there is a deadline
 */
record CaseCard(
        String taskId,
        String caseKey,
        String step,
        boolean keyItem,
        boolean repeat,
        @Nullable String unit,
        @Nullable String place,
        @Nullable String about,
        @Nullable Instant due) {}
