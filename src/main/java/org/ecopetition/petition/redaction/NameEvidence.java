package org.ecopetition.petition.redaction;

import com.hankcs.hanlp.corpus.tag.NR;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.ecopetition.petition.redaction.ChineseDictionary.Word;
import org.ecopetition.petition.redaction.NamesInText.Found;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a name at a place of a text: the words around it, its letters, and dictionaries. */
final class NameEvidence {

    static final double NEVER = -20;

    private static final Pattern SLOT = Pattern.compile("(?:" + NameContexts.SLOT + ")" + NameContexts.OPENING + "$");

    private static final Pattern BEFORE =
            Pattern.compile("(?:" + NameContexts.BEFORE + ")" + NameContexts.OPENING + "$");

    private static final Pattern BEHIND = Pattern.compile(NameContexts.BEHIND);

    private static final Pattern PERSONAL = Pattern.compile(NameContexts.PERSONAL);

    private static final Pattern TESTIFIES = Pattern.compile(NameContexts.TESTIFIES);

    private final String text;
    private final WordsAt words;
    private final WordsAt persons;
    private final NameLetters letters;
    private final CommonWords common;
    private final @Nullable Before[] befores;
    private final @Nullable Behind[] behinds;
    private final BitSet nameStarts = new BitSet();
    private final BitSet nameEnds = new BitSet();

    NameEvidence(String text) {
        this.text = text;
        this.words = new WordsAt(text, ChineseDictionary.of(text));
        this.persons = new WordsAt(text, ChineseDictionary.persons(text));
        this.letters = new NameLetters(text);
        this.common = new CommonWords(text, words);
        this.befores = new Before[text.length() + 1];
        this.behinds = new Behind[text.length() + 1];
    }

    /** Names found already: another may stand right before or behind one, or in a row with it. */
    void take(List<Found> found) {
        nameStarts.clear();
        nameEnds.clear();
        found.forEach(name -> {
            nameStarts.set(name.from());
            nameEnds.set(name.to());
        });
    }

    /** What stands before a place, read once for all names that may begin there. */
    private record Before(boolean slot, boolean called, boolean begins) {}

    /** What stands behind a place, read once for all names that may end there. */
    private record Behind(boolean acts, boolean personal, boolean testifies) {}

    private Before beforeAt(int from) {
        Before known = befores[from];
        if (known == null) {
            int furthest = Math.max(0, from - 12);
            boolean slot = SLOT.matcher(text).region(furthest, from).find();
            known = new Before(
                    slot, slot || BEFORE.matcher(text).region(furthest, from).find(), begins(from));
            befores[from] = known;
        }
        return known;
    }

    private Behind behindAt(int to) {
        Behind known = behinds[to];
        if (known == null) {
            known = new Behind(looking(BEHIND, to), looking(PERSONAL, to), looking(TESTIFIES, to));
            behinds[to] = known;
        }
        return known;
    }

    private boolean looking(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    double ofName(int from, int given, int to) {
        String name = text.substring(from, to);
        if (NameContexts.TITLES.contains(text.substring(given, to))) {
            return NEVER;
        }
        Before before = beforeAt(from);
        Behind behind = behindAt(to);
        boolean known =
                Surnames.lengthAt(text, from) > 0 || ChineseDictionary.frequency(text.substring(from, given), NR.B) > 0;
        if (!known && !(unknown(from, to) && (text.codePointCount(given, to) > 1 || letters.likely(from, given, to)))) {
            return NEVER;
        }
        boolean placed = before.slot() || (behind.acts() && !ends(to));
        if (Surnames.lengthAt(text, from) == 0 && !placed && letters.usual(from, to)) {
            return NEVER;
        }
        double weight = before(from, before)
                + behind(to, behind)
                + surname(from, given, before, behind)
                + (unknown(from, to) ? 1 : 0)
                + letters.weight(from, given, to)
                + dictionary(from, given, to, before, behind)
                + model(from, to)
                + common.thing(from, before.called() || nameEnds.get(from));
        return weight < NamesInText.ENOUGH || NameContexts.isWord(name)
                ? NEVER
                : weight
                        + (TradeWords.begin(name) ? -2 : 0)
                        + NamedPlaces.weight(text, words, to, before.called(), behind.acts(), before.slot());
    }

    /** A spelt name is longer than others, and its letters say little: what stands around it decides. */
    double ofSounds(Found name) {
        Before before = beforeAt(name.from());
        Behind behind = behindAt(name.to());
        return NameContexts.isWord(text.substring(name.from(), name.to()))
                ? NEVER
                : before(name.from(), before)
                        + behind(name.to(), behind)
                        + dictionary(name.from(), name.from() + 1, name.to(), before, behind)
                        + NamedPlaces.weight(text, words, name.to(), before.called(), behind.acts(), before.slot())
                        + (unknown(name.from(), name.to()) ? 1 : 0)
                        + 2.5;
    }

    /** Where no known surname stands any letter may be a rare one; what stands around it must then be all the clearer. */
    int lengthOfSurname(int from) {
        int surname = Surnames.lengthAt(text, from);
        int letter = text.codePointAt(from);
        if (surname > 0 || !Character.isIdeographic(letter)) {
            return surname;
        }
        String alone = Character.toString(letter);
        boolean possible = NameLetters.possible(letter)
                && NameContexts.NO_SURNAME.indexOf(letter) < 0
                && words.at(from).length() <= alone.length()
                && (ChineseDictionary.frequency(alone, NR.B) > 0
                        || ChineseDictionary.usage(alone) == 0
                        || beforeAt(from).slot())
                && before(from, beforeAt(from)) >= 2;
        return possible ? alone.length() : 0;
    }

    private double before(int from, Before before) {
        if (before.slot() || joined(from)) {
            return 3.5;
        }
        if (before.called() || nameEnds.get(from)) {
            return 3;
        }
        if (before.begins()) {
            return 2;
        }
        Word last = words.at(from - 1);
        if (last.to() != from) {
            return -1;
        }
        if (last.nature().startsWith("nn")) {
            return 3;
        }
        return last.nature().matches("[pv].*") ? 1.5 : last.nature().startsWith("c") ? 1 : 0;
    }

    /** Whether a name stands before, joined by a sign or a word. */
    private boolean joined(int from) {
        return from > 1 && nameEnds.get(from - 1) && NameContexts.JOINING.indexOf(text.charAt(from - 1)) >= 0;
    }

    private boolean begins(int from) {
        return from == 0 || !Character.isLetterOrDigit(text.codePointBefore(from));
    }

    private boolean ends(int to) {
        return to == text.length() || !Character.isLetterOrDigit(text.codePointAt(to));
    }

    private double behind(int to, Behind behind) {
        if (behind.testifies()) {
            return 4.2;
        }
        if (behind.personal()) {
            return 3.7;
        }
        if (behind.acts() || nameStarts.get(to)) {
            return 3;
        }
        if (ends(to)) {
            return 2;
        }
        Word next = words.at(to);
        if (next.from() != to) {
            return -1;
        }
        return next.length() == 1 && letters.endsNames(to) ? -1 : next.nature().matches("[vdpcurt].*") ? 1.4 : -0.5;
    }

    private double surname(int from, int given, Before before, Behind behind) {
        double weight = Surnames.weight(text, from, given);
        Word word = words.at(from);
        if (!before.slot()
                && word.to() == given
                && word.from() == from
                && word.nature().matches("[dpcrumqf].*")) {
            return weight - 1.2;
        }
        return weight < 0 && behind.acts() && (before.called() || before.begins()) ? weight / 2 : weight;
    }

    /** Letters that make no words speak for a name. */
    private boolean unknown(int from, int to) {
        return words.between(from, to).stream().allMatch(word -> word.length() == 1 || word.isPerson());
    }

    /** What speaks against a name because a dictionary knows the letters as words. */
    private double dictionary(int from, int given, int to, Before before, Behind behind) {
        double relief = (before.slot() || joined(from) ? 2.5 : before.called() ? 1 : 0)
                + (behind.testifies()
                        ? 4.5
                        : behind.personal() ? 3.5 : behind.acts() ? 2.5 : before.slot() && ends(to) ? 1.5 : 0);
        return common.against(from, given, to, behind.acts(), relief);
    }

    /** What the name model says. */
    private double model(int from, int to) {
        List<Word> said = persons.between(from, to);
        if (said.isEmpty()) {
            return 0;
        }
        Word first = said.get(0);
        return first.from() != from || first.to() > to ? -0.5 : first.to() == to ? 2 : 0;
    }
}
