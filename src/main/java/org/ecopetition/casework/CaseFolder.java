package org.ecopetition.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.casework.fact.FactSheet;
import org.ecopetition.petition.Allegation;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.repeat.LikelyRepeat;
import org.ecopetition.petition.supplement.Supplement;
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
public record CaseFolder(
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

    /**
     * Steps that are told in one line until somebody unfolds it.
     *
     * @param steps one of a person, or several automatic ones, or several files one person handed in
     */
    public record Stretch(List<CaseStep> steps) {

        static List<Stretch> of(List<CaseStep> steps) {
            List<List<CaseStep>> stretches = new ArrayList<>();
            for (CaseStep step : steps) {
                List<CaseStep> last = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
                if (!last.isEmpty() && step.belongsWith(last.get(last.size() - 1))) {
                    last.add(step);
                } else {
                    stretches.add(new ArrayList<>(List.of(step)));
                }
            }
            return stretches.stream().map(Stretch::new).toList();
        }

        public boolean isFolded() {
            return steps.size() > 1;
        }

        public boolean isAutomatic() {
            return steps.get(0).isAutomatic();
        }
    }

    /** What was answered to fields that administrators drew, the newest answers of each task. */
    public List<CaseStep> additional() {
        Map<String, CaseStep> standing = new LinkedHashMap<>();
        for (CaseStep step : steps) {
            FactSheet sheet = step.additional();
            if (sheet != null) {
                String place = step.handOff() + " " + sheet.place();
                standing.remove(place);
                if (!sheet.facts().isEmpty()) {
                    standing.put(place, step);
                }
            }
        }
        return List.copyOf(standing.values());
    }

    /** What has been done so far, with automatic steps and uploads together where they follow one another. */
    public List<Stretch> timeline() {
        return Stretch.of(steps);
    }
}
