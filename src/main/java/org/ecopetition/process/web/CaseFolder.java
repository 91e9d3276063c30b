package org.ecopetition.process.web;

import java.util.Comparator;
import java.util.List;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.LikelyRepeat;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Supplement;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case that an officer needs (案卷), and nothing about the caller.
 *
 * @param petition the petition itself
 * @param whole whether it is about the petition with all its hand-offs, and not about one of them
 * @param place region and place of the problem
 * @param repeats earlier petitions that may be about the same thing; for whoever sees the whole petition
 * @param supplements what was asked in addition
 * @param handOffs those the officer sees
 * @param steps what has been done so far, the oldest first
 */
record CaseFolder(
        Petition petition,
        boolean whole,
        @Nullable String place,
        List<LikelyRepeat> repeats,
        List<Supplement> supplements,
        List<HandOffSheet> handOffs,
        List<CaseStep> steps) {

    /** The allegations the officer sees. */
    public List<Allegation> allegations() {
        return whole || handOffs.isEmpty()
                ? petition.allegations()
                : handOffs.stream()
                        .flatMap(sheet -> sheet.allegations().stream())
                        .sorted(Comparator.comparing(Allegation::number))
                        .toList();
    }
}
