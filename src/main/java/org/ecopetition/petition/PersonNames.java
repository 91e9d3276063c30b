package org.ecopetition.petition;

import com.hankcs.hanlp.corpus.tag.NR;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ecopetition.petition.PlainWords.Word;

/**
 * Finds people in sentences of this trade: every place where a name may stand is weighed by what stands before and behind it, by
 * how often its letters make names, and by whether a dictionary knows it as a word.
 */
final class PersonNames {

    /** From this weight on a place is a name. */
    private static final double ENOUGH = 4.5;

    private static final double NEVER = -20;

    private static final double LONGER = 1.2;

    private static final Pattern BEFORE = Pattern.compile("(?:" + NameContexts.BEFORE + ")[：:“\"（(叫是为]{0,2}$");

    private static final Pattern BEHIND = Pattern.compile(NameContexts.BEHIND);

    private static final Pattern PERSONAL = Pattern.compile(NameContexts.PERSONAL);

    private final String text;
    private final WordsAt words;
    private final WordsAt persons;
    private final BitSet unusual = new BitSet();

    /** Where names end that were found already: the next may stand right behind. */
    private final BitSet nameEnds = new BitSet();

    private PersonNames(String text) {
        this.text = text;
        this.words = new WordsAt(text, PlainWords.of(text));
        this.persons = new WordsAt(text, PlainWords.persons(text));
        CharsetEncoder usual = Charset.forName("GB2312").newEncoder();
        for (int at = 0; at < text.length(); at++) {
            if (!usual.canEncode(text.charAt(at))) {
                unusual.set(at);
            }
        }
    }

    /** A name: where it begins and ends. */
    record Found(int from, int to) {}

    private record Candidate(int from, int to, double weight) {

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
        PersonNames names = new PersonNames(text);
        List<Candidate> candidates = new ArrayList<>();
        TransliteratedNames.dotted(text).forEach(name -> candidates.add(new Candidate(name.from(), name.to(), -NEVER)));
        TransliteratedNames.plain(text)
                .forEach(name -> candidates.add(new Candidate(name.from(), name.to(), names.soundsWeight(name))));
        for (int from = 0; from < text.length(); from++) {
            names.add(candidates, from);
        }
        List<Found> found = best(candidates);
        found.forEach(name -> names.nameEnds.set(name.to()));
        found.stream().filter(name -> name.to() < text.length()).forEach(name -> names.add(candidates, name.to()));
        BitSet companies = EnterpriseNames.companiesIn(text);
        return best(candidates).stream()
                .filter(name -> companies.get(name.from(), name.to()).isEmpty())
                .toList();
    }

    private void add(List<Candidate> candidates, int from) {
        int surname = lengthOfSurname(from);
        if (surname == 0) {
            return;
        }
        boolean called = called(from);
        int to = from + surname;
        for (int given = 1; given <= 2 && to < text.length(); given++) {
            int letter = text.codePointAt(to);
            if (Character.UnicodeScript.of(letter) != Character.UnicodeScript.HAN
                    || NameContexts.NO_GIVEN.indexOf(letter) >= 0) {
                return;
            }
            to += Character.charCount(letter);
            candidates.add(new Candidate(from, to, weight(from, from + surname, to, called)));
        }
    }

    /** Where no known surname stands any letter may be a rare one; what stands around it must then be all the clearer. */
    private int lengthOfSurname(int from) {
        int surname = Surnames.lengthAt(text, from);
        int letter = text.codePointAt(from);
        boolean possible = Character.isIdeographic(letter)
                && NameContexts.NO_GIVEN.indexOf(letter) < 0
                && NameContexts.NO_SURNAME.indexOf(letter) < 0
                && words.at(from).length() <= Character.charCount(letter)
                && before(from, called(from)) >= 2;
        return surname > 0 || !possible ? surname : Character.charCount(letter);
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

    private boolean called(int from) {
        return BEFORE.matcher(text).region(Math.max(0, from - 12), from).find();
    }

    private boolean acts(int to) {
        return BEHIND.matcher(text).region(to, text.length()).lookingAt();
    }

    private double weight(int from, int given, int to, boolean called) {
        boolean acts = acts(to);
        double weight = before(from, called)
                + behind(to, acts)
                + surname(from, given, called, acts)
                + (unknown(from, to) ? 1 : 0)
                + letters(from, given, to)
                + dictionary(from, given, to, called, acts)
                + model(from, to)
                + NamedPlaces.weight(text, words, to, called, acts);
        return weight >= ENOUGH && NameContexts.NO_NAMES.stream().anyMatch(text.substring(from, to)::contains)
                ? NEVER
                : weight;
    }

    /** A spelt name is longer than others, and its letters say little: what stands around it decides. */
    private double soundsWeight(Found name) {
        boolean called = called(name.from());
        boolean acts = acts(name.to());
        String letters = text.substring(name.from(), name.to());
        return NameContexts.NO_NAMES.contains(letters)
                ? NEVER
                : before(name.from(), called)
                        + behind(name.to(), acts)
                        + dictionary(name.from(), name.from() + 1, name.to(), called, acts)
                        + NamedPlaces.weight(text, words, name.to(), called, acts)
                        + (unknown(name.from(), name.to()) ? 1 : 0)
                        + 2.5;
    }

    private double before(int from, boolean called) {
        if (called || nameEnds.get(from)) {
            return 3;
        }
        if (begins(from)) {
            return 2;
        }
        Word before = words.at(from - 1);
        if (before.to() != from) {
            return -1;
        }
        if (before.nature().startsWith("nn")) {
            return 3;
        }
        return before.nature().matches("[pv].*") ? 1.5 : before.nature().startsWith("c") ? 1 : 0;
    }

    private boolean begins(int from) {
        return from == 0 || !Character.isLetterOrDigit(text.codePointBefore(from));
    }

    private double behind(int to, boolean acts) {
        if (acts) {
            return 3;
        }
        if (to == text.length() || !Character.isLetterOrDigit(text.codePointAt(to))) {
            return 2;
        }
        Word behind = words.at(to);
        if (behind.from() != to) {
            return -1;
        }
        return behind.nature().matches("[vdpcurt].*") ? 2 : -0.5;
    }

    private double surname(int from, int given, boolean called, boolean acts) {
        double weight = Surnames.weight(text, from, given);
        return weight < 0 && acts && (called || begins(from)) ? weight / 2 : weight;
    }

    /** Letters that make no words speak for a name. */
    private boolean unknown(int from, int to) {
        return words.between(from, to).stream().allMatch(word -> word.length() == 1 || word.isPerson());
    }

    /** How much the letters look like a given name. */
    private double letters(int from, int given, int to) {
        int next = text.offsetByCodePoints(given, 1);
        double weight = unusual.get(from, to).isEmpty() ? 0 : 3;
        if (next == to) {
            return weight + (PlainWords.frequency(text.substring(given, to), NR.E) > 0 ? 0.7 : -0.3);
        }
        return weight
                + 0.5
                + (PlainWords.frequency(text.substring(given, next), NR.C) > 0 ? 0.5 : -0.3)
                + (PlainWords.frequency(text.substring(next, to), NR.D) > 0 ? 0.5 : -0.3);
    }

    /** What speaks against a name because a dictionary knows the letters as words. */
    private double dictionary(int from, int given, int to, boolean called, boolean acts) {
        double weight = 0;
        for (Word word : words.between(from, to)) {
            if (word.length() > 1) {
                weight += against(word, from, given, to, called, acts);
            }
        }
        return weight < 0 && PERSONAL.matcher(text).region(to, text.length()).lookingAt() ? weight / 2 : weight;
    }

    private static double against(Word word, int from, int given, int to, boolean called, boolean acts) {
        if (word.from() < from) {
            return -4;
        }
        if (word.to() > to) {
            return word.from() == from && !word.isPerson() ? -4 : acts ? -1.5 : -2.5;
        }
        if (word.from() > from || word.isPerson()) {
            return word.isPerson() && word.from() == from && word.to() == to ? 1 : 0;
        }
        if (word.to() == to) {
            return called && acts ? -4 : -6;
        }
        return word.to() == given ? 0 : called ? -2 : acts ? -3 : -4;
    }

    /** What the name model says. */
    private double model(int from, int to) {
        List<Word> said = persons.between(from, to);
        if (said.isEmpty()) {
            return 0;
        }
        return said.get(0).from() == from && said.get(0).to() == to ? 2 : -0.5;
    }
}
