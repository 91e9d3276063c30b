package org.ecopetition.petition.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.ecopetition.petition.redaction.MarkedSentence.Span;

/**
 * What a redaction found of the places that must go, and how much of what it took out was one of them.
 *
 * @param missed places that stay, wholly or in part
 * @param wrong places that were taken out although less than half of their letters had to go
 */
record RedactionScore(
        int persons,
        int personsFound,
        int others,
        int othersFound,
        int masks,
        List<String> missed,
        List<String> wrong) {

    static RedactionScore of(List<MarkedSentence> sentences, Function<String, Redacted> redaction) {
        int[] counts = new int[5];
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (MarkedSentence sentence : sentences) {
            BitSet due = new BitSet();
            sentence.spans().forEach(span -> due.set(span.from(), span.to()));
            BitSet taken = new BitSet();
            int at = 0;
            for (Redacted.Mark mark : redaction.apply(sentence.plain()).marks()) {
                counts[4]++;
                int later = sentence.plain().indexOf(mark.found(), at);
                int from = later >= 0 ? later : sentence.plain().indexOf(mark.found());
                if (from < 0) {
                    wrong.add(mark.kind() + " " + mark.found() + " in the proposal for " + sentence.plain());
                    continue;
                }
                at = from + mark.found().length();
                taken.set(from, at);
                if (2 * due.get(from, at).cardinality() < mark.found().length()) {
                    wrong.add(mark.kind() + " " + mark.found() + " in " + sentence.plain());
                }
            }
            for (Span span : sentence.spans()) {
                boolean found = taken.get(span.from(), span.to()).cardinality() == span.to() - span.from();
                int kind = span.person() ? 0 : 2;
                counts[kind]++;
                counts[kind + 1] += found ? 1 : 0;
                if (!found) {
                    missed.add(sentence.plain().substring(span.from(), span.to()) + " in " + sentence.plain());
                }
            }
        }
        return new RedactionScore(counts[0], counts[1], counts[2], counts[3], counts[4], missed, wrong);
    }

    /** Share of the people who were found, 0 to 1. */
    double peopleFound() {
        return (double) personsFound / persons;
    }

    /** Share of dwellings, plates and accounts that were found. */
    double othersFoundShare() {
        return (double) othersFound / others;
    }

    /** Share of what was taken out that had to go. */
    double rightly() {
        return masks == 0 ? 1 : 1 - (double) wrong.size() / masks;
    }

    String line(String what) {
        return "%s: people %d of %d (%.1f %%), dwellings, plates and accounts %d of %d (%.1f %%), rightly %d of %d (%.1f %%)"
                .formatted(
                        what,
                        personsFound,
                        persons,
                        100 * peopleFound(),
                        othersFound,
                        others,
                        100 * othersFoundShare(),
                        masks - wrong.size(),
                        masks,
                        100 * rightly());
    }
}
