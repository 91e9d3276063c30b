package org.ecopetition.petition.repeat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.petition.encryption.CallerWords;
import org.ecopetition.petition.encryption.CallerWords.Column;
import org.ecopetition.storage.OncePerTransaction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds what petitions are much like a matter: by their fingerprints first, then word for word. */
@Component
class RepeatSearch {

    static final Comparator<LikelyRepeat> LIKELIEST_FIRST = Comparator.comparingInt(RepeatSearch::weight)
            .reversed()
            .thenComparing(LikelyRepeat::earlier, Comparator.reverseOrder());

    /** Share of common character pairs from which two texts count as alike, in percent. */
    private static final int ALIKE = 45;

    /** How many are worth a person's look. */
    private static final int SHOWN = 10;

    private static final CharacterPairs NO_WORDS = CharacterPairs.of("");

    private final Fingerprints fingerprints;
    private final JdbcTemplate jdbc;
    private final CallerWords callers;

    /** The words of petitions by their numbers: the rows of a list are compared to much the same ones. */
    private final OncePerTransaction<String, CharacterPairs> words = OncePerTransaction.together(this::wordsOf);

    RepeatSearch(Fingerprints fingerprints, JdbcTemplate jdbc, CallerWords callers) {
        this.fingerprints = fingerprints;
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /** What is like the matter, the likeliest first; a petition is no repeat of itself. */
    List<LikelyRepeat> like(ComparedMatter matter, String itself) {
        List<Fingerprints.Found> candidates = fingerprints.like(matter).stream()
                .filter(found -> !found.caseNumber().equals(itself))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<String, CharacterPairs> texts = words.get(
                candidates.stream().map(Fingerprints.Found::caseNumber).toList());
        CharacterPairs asked = CharacterPairs.of(matter.text());
        List<LikelyRepeat> likely = new ArrayList<>();
        for (Fingerprints.Found found : candidates) {
            int likeness = (int) Math.round(100 * asked.likeness(texts.getOrDefault(found.caseNumber(), NO_WORDS)));
            found.reasons().entrySet().stream()
                    .findFirst()
                    .map(reason -> new LikelyRepeat(
                            found.caseNumber(),
                            reason.getKey(),
                            reason.getValue().isEmpty() ? null : reason.getValue(),
                            likeness))
                    .or(() -> likeness < ALIKE
                            ? Optional.empty()
                            : Optional.of(
                                    new LikelyRepeat(found.caseNumber(), RepeatReason.SIMILAR_TEXT, null, likeness)))
                    .ifPresent(likely::add);
        }
        return likely.stream().sorted(LIKELIEST_FIRST).limit(SHOWN).toList();
    }

    /** Weighs a common place or firm against common words. */
    private static int weight(LikelyRepeat repeat) {
        int certain = switch (repeat.reason()) {
            case SAME_CALLER -> 60;
            case SAME_PLACE, SAME_ENTERPRISE -> 40;
            case SIMILAR_TEXT -> 0;
        };
        return certain + repeat.likeness();
    }

    private Map<String, CharacterPairs> wordsOf(Set<String> numbers) {
        Map<String, CharacterPairs> words = new HashMap<>();
        jdbc.query(
                "select p.case_number, p.problem_text, i.proposed_text from petition p"
                        + " join intake_record i on i.case_number = p.case_number where p.case_number in ("
                        + Fingerprints.marks(numbers) + ")",
                row -> {
                    String number = row.getString(1);
                    String confirmed = row.getString(2);
                    words.put(
                            number,
                            CharacterPairs.of(
                                    confirmed == null
                                            ? callers.open(Column.PROPOSED_TEXT, number, row.getString(3))
                                            : confirmed));
                },
                numbers.toArray());
        return words;
    }
}
