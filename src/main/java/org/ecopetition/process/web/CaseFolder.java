package org.ecopetition.process.web;

import java.util.List;
import org.ecopetition.petition.LikelyRepeat;
import org.ecopetition.petition.Petition;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case that the officer of one of its tasks needs (案卷), and nothing about the caller.
 *
 * @param petition the petition itself
 * @param place region and place of the problem
 * @param repeats earlier petitions that may be about the same thing; for tasks about the whole petition
 * @param handOffs the hand-off of the task, or all of them where the task is about the whole petition
 * @param steps what has been done so far, the oldest first
 */
record CaseFolder(
        Petition petition,
        @Nullable String place,
        List<LikelyRepeat> repeats,
        List<HandOffSheet> handOffs,
        List<CaseStep> steps) {}
