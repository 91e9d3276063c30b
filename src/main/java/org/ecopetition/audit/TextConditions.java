package org.ecopetition.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.storage.CharacterPairs;
import org.ecopetition.storage.LikePattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a search about what was said of a case: its number, words, place, firm and types; the petition is called {@code p}. */
class TextConditions {

    private static final int MOST_WORDS = 4;

    private static final String OF_CASE = " from hand_off h where h.case_number = p.case_number";

    private static final String FINES = "enforcement_action e join hand_off h on h.hand_off_key = e.hand_off";

    private static final String FINED =
            "(select string_agg(e.party, ' ') from " + FINES + " where h.case_number = p.case_number) like ? escape '!'";

    private static final String HOLDS_PARTS = "select w.case_number from case_words w"
            + " where character_parts(w.words) @> %1$s and w.words like ? escape '!'";

    private static final String HOLDS_WORD = "p.place like ? escape '!' or p.problem_text like ? escape '!'"
            + " or p.case_number like ? escape '!' or exists (select 1 from allegation a"
            + " where a.case_number = p.case_number and a.text like ? escape '!')";

    /** Keeps PostgreSQL from taking apart the words of each case that something else finds, instead of asking the index once. */
    private static final String FENCE = " offset 0";

    /** How they are looked for. */
    enum How {
        /** In every text, on databases without an index of them. */
        IN_TEXTS {
            @Override
            void word(TextConditions to, String word) {
                to.add(" and (" + HOLDS_WORD + ")", Collections.nCopies(4, LikePattern.holding(word)));
            }

            @Override
            void place(TextConditions to, String place) {
                IN_EACH.place(to, place);
            }

            @Override
            void firm(TextConditions to, String firm) {
                to.add(" and (" + HOLDS_WORD + " or " + FINED + ")", Collections.nCopies(5, LikePattern.holding(firm)));
            }

            @Override
            void type(TextConditions to, PollutionType type) {
                IN_EACH.type(to, type);
            }
        },

        /** By an index of their parts, which tells all cases at once. */
        BY_PARTS {
            @Override
            void words(TextConditions to, List<String> words) {
                if (!words.isEmpty()) {
                    to.add(" and p.case_number in (select w.case_number from case_words w where 1 = 1", List.of());
                    super.words(to, words);
                    to.add(to.alone ? ")" : FENCE + ")", List.of());
                }
            }

            @Override
            void word(TextConditions to, String word) {
                to.add(
                        " and character_parts(w.words) @> %s and w.words like ? escape '!'".formatted(CharacterPairs.of(word)),
                        List.of(word, LikePattern.holding(word)));
            }

            @Override
            void place(TextConditions to, String place) {
                to.add(
                        (" and p.case_number in (" + HOLDS_PARTS + " union all select h.case_number from hand_off h"
                                        + " where character_parts(h.place) @> %1$s and h.place like ? escape '!')")
                                .formatted(CharacterPairs.of(place)),
                        List.of(place, LikePattern.holding(place), place, LikePattern.holding(place)));
                IN_EACH.place(to, place);
            }

            @Override
            void firm(TextConditions to, String firm) {
                to.add(
                        (" and p.case_number in (" + HOLDS_PARTS + " union all select h.case_number from " + FINES
                                        + " where character_parts(e.party) @> %1$s and e.party like ? escape '!')")
                                .formatted(CharacterPairs.of(firm)),
                        List.of(firm, LikePattern.holding(firm), firm, LikePattern.holding(firm)));
            }

            @Override
            void type(TextConditions to, PollutionType type) {
                to.add(
                        " and p.case_number in (select a.case_number from allegation a"
                                + " where string_to_array(a.types, ',') @> array[cast(? as text)])",
                        List.of(type.name()));
            }
        },

        /** In each case that is met in the order asked for, where so many fit that the first are met soon. */
        IN_EACH {
            @Override
            void word(TextConditions to, String word) {
                to.add(
                        " and (select w.words from case_words w where w.case_number = p.case_number) like ? escape '!'",
                        List.of(LikePattern.holding(word)));
            }

            @Override
            void place(TextConditions to, String place) {
                to.add(
                        " and (p.place like ? escape '!' or (select string_agg(h.place, ' ')" + OF_CASE
                                + ") like ? escape '!')",
                        Collections.nCopies(2, LikePattern.holding(place)));
            }

            @Override
            void firm(TextConditions to, String firm) {
                to.add(
                        " and ((select w.words from case_words w where w.case_number = p.case_number) like ? escape '!' or "
                                + FINED + ")",
                        Collections.nCopies(2, LikePattern.holding(firm)));
            }

            @Override
            void type(TextConditions to, PollutionType type) {
                to.add(
                        " and ',' || (select string_agg(a.types, ',') from allegation a where a.case_number = p.case_number)"
                                + " || ',' like ?",
                        List.of("%," + type.name() + ",%"));
            }
        };

        void words(TextConditions to, List<String> words) {
            words.forEach(word -> word(to, word));
        }

        abstract void word(TextConditions to, String word);

        abstract void place(TextConditions to, String place);

        abstract void firm(TextConditions to, String firm);

        abstract void type(TextConditions to, PollutionType type);
    }

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final boolean alone;

    /** @param alone whether nothing else is asked */
    TextConditions(CaseSearch.Matter matter, How how, boolean alone) {
        this.alone = alone;
        number(typed(matter.number() == null ? null : TypedText.plain(matter.number()).toUpperCase(Locale.ROOT)), how);
        how.words(
                this,
                Arrays.stream(typed(matter.words()).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList());
        String place = typed(matter.place());
        if (!place.isEmpty()) {
            how.place(this, place);
        }
        String firm = typed(matter.firm());
        if (!firm.isEmpty()) {
            how.firm(this, firm);
        }
        if (matter.type() != null) {
            how.type(this, matter.type());
        }
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return Collections.unmodifiableList(values);
    }

    private void number(String part, How how) {
        if (how == How.BY_PARTS && part.length() > 1) {
            add(" and character_pairs(upper(p.case_number)) @> character_pairs(?)", List.of(part));
        }
        if (!part.isEmpty()) {
            add(" and upper(p.case_number) like ? escape '!'", List.of(LikePattern.holding(part)));
        }
    }

    private void add(String condition, List<?> marked) {
        sql.append(condition);
        values.addAll(marked);
    }

    /** The pattern of what holds a part; none where nothing is typed. */
    static @Nullable String holding(@Nullable String part) {
        String sought = typed(part);
        return sought.isEmpty() ? null : LikePattern.holding(sought);
    }

    private static String typed(@Nullable String part) {
        return part == null ? "" : TypedText.searched(part);
    }
}
