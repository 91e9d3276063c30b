package org.ecopetition.petition.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds people in sentences of this trade: every place where a name may stand is weighed by what stands before and behind it, by
 * how often its letters make names, and by whether a dictionary knows it as a word.
 */
final class NamesInText {

    /** From this weight on a place is a name. */
    static final double ENOUGH = 2.0;

    private static final double LONGER = 1.8;

    /** A name that is found shows the ones beside it; more than three in a row need no further look. */
    private static final int LOOKS = 3;

    /** Letters that a name beside another has at most. */
    private static final int LONGEST = 4;

    private final String text;
    private final NameEvidence evidence;

    private NamesInText(String text) {
        this.text = text;
        this.evidence = new NameEvidence(text);
    }

    /** A name: where it begins and ends. */
    record Found(int from, int to) {}

    private record Candidate(int from, int to, double weight, boolean spelt) {

        /** Of two that overlap the longer one is the name, unless much speaks against its last letter. */
        double preference() {
            return weight + LONGER * (to - from);
        }
    }

    /** The names in a text, in their order. */
    static List<Found> in(String text) {
        if (text.codePoints().noneMatch(Character::isIdeographic)) {
            return List.of();
        }
        NamesInText names = new NamesInText(text);
        List<Candidate> candidates = names.candidates();
        List<Found> found = best(candidates);
        for (int look = 1; look < LOOKS && !found.isEmpty(); look++) {
            names.lookBeside(found, candidates);
            List<Found> more = best(candidates);
            if (more.equals(found)) {
                break;
            }
            found = more;
        }
        if (found.isEmpty()) {
            return found;
        }
        BitSet companies = EnterpriseNames.companiesIn(text);
        return names.everywhere(found).stream()
                .filter(name -> companies.get(name.from(), name.to()).isEmpty())
                .toList();
    }

    /** Weighs again what stands right before and behind the names that were found. */
    private void lookBeside(List<Found> found, List<Candidate> candidates) {
        evidence.take(found);
        BitSet beside = new BitSet();
        for (Found name : found) {
            beside.set(Math.max(0, name.from() - LONGEST), name.from());
            beside.set(name.to(), Math.min(text.length(), name.to() + 2));
        }
        candidates.removeIf(candidate -> !candidate.spelt() && beside.get(candidate.from()));
        beside.stream().forEach(from -> add(candidates, from));
    }

    /** Who is named once is named wherever the same letters stand, unless they are a word that people use. */
    private List<Found> everywhere(List<Found> found) {
        BitSet taken = new BitSet();
        found.forEach(name -> taken.set(name.from(), name.to()));
        List<Found> all = new ArrayList<>(found);
        found.stream()
                .map(name -> text.substring(name.from(), name.to()))
                .distinct()
                .filter(letters -> ChineseDictionary.usage(letters) == 0)
                .forEach(letters -> {
                    for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + letters.length())) {
                        if (taken.get(at, at + letters.length()).isEmpty()) {
                            taken.set(at, at + letters.length());
                            all.add(new Found(at, at + letters.length()));
                        }
                    }
                });
        all.sort(Comparator.comparingInt(Found::from));
        return all;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        TransliteratedNames.dotted(text)
                .forEach(name -> candidates.add(new Candidate(name.from(), name.to(), -NameEvidence.NEVER, true)));
        TransliteratedNames.plain(text)
                .forEach(name -> candidates.add(new Candidate(name.from(), name.to(), evidence.ofSounds(name), true)));
        for (int from = 0; from < text.length(); from++) {
            add(candidates, from);
        }
        return candidates;
    }

    private void add(List<Candidate> candidates, int from) {
        int surname = evidence.lengthOfSurname(from);
        if (surname == 0) {
            return;
        }
        int to = from + surname;
        for (int given = 1; given <= 2 && to < text.length(); given++) {
            int letter = text.codePointAt(to);
            if (!NameLetters.possible(letter)) {
                return;
            }
            to += Character.charCount(letter);
            candidates.add(new Candidate(from, to, evidence.ofName(from, from + surname, to), false));
        }
    }

    private static List<Found> best(List<Candidate> candidates) {
        BitSet taken = new BitSet();
        List<Found> chosen = new ArrayList<>();
        candidates.stream()
                .filter(candidate -> candidate.weight() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Candidate::preference).reversed())
                .filter(candidate -> taken.get(candidate.from(), candidate.to()).isEmpty())
                .forEach(candidate -> {
                    taken.set(candidate.from(), candidate.to());
                    chosen.add(new Found(candidate.from(), candidate.to()));
                });
        chosen.sort(Comparator.comparingInt(Found::from));
        return chosen;
    }
}
