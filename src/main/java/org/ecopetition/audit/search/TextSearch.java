package org.ecopetition.audit.search;

import java.util.Collections;
import java.util.List;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.storage.CharacterIndexes;
import org.ecopetition.storage.LikePattern;

/** How what was said of a case is looked for, in SQL. */
enum TextSearch {
    /** In every text, on databases without an index of them. */
    IN_TEXTS {
        @Override
        void word(TextConditions to, String word) {
            to.add(" and (" + Sql.HOLDS_WORD + ")", Collections.nCopies(4, LikePattern.holding(word)));
        }

        @Override
        void place(TextConditions to, String place) {
            IN_EACH.place(to, place);
        }

        @Override
        void firm(TextConditions to, String firm) {
            to.add(
                    " and (" + Sql.HOLDS_WORD + " or " + Sql.FINED + ")",
                    Collections.nCopies(5, LikePattern.holding(firm)));
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
                to.add(to.alone ? ")" : Sql.FENCE + ")", List.of());
            }
        }

        @Override
        void word(TextConditions to, String word) {
            to.add(
                    " and character_parts(w.words) @> %s and w.words like ? escape '!'"
                            .formatted(CharacterIndexes.of(word)),
                    List.of(word, LikePattern.holding(word)));
        }

        @Override
        void place(TextConditions to, String place) {
            to.add(
                    (" and p.case_number in (" + Sql.HOLDS_PARTS + " union all select h.case_number from hand_off h"
                                    + " where character_parts(h.place) @> %1$s and h.place like ? escape '!')")
                            .formatted(CharacterIndexes.of(place)),
                    List.of(place, LikePattern.holding(place), place, LikePattern.holding(place)));
            IN_EACH.place(to, place);
        }

        @Override
        void firm(TextConditions to, String firm) {
            to.add(
                    (" and p.case_number in (" + Sql.HOLDS_PARTS + " union all select h.case_number from " + Sql.FINES
                                    + " where character_parts(e.party) @> %1$s and e.party like ? escape '!')")
                            .formatted(CharacterIndexes.of(firm)),
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
                    " and (p.place like ? escape '!' or (select string_agg(h.place, ' ')" + Sql.OF_CASE
                            + ") like ? escape '!')",
                    Collections.nCopies(2, LikePattern.holding(place)));
        }

        @Override
        void firm(TextConditions to, String firm) {
            to.add(
                    " and ((select w.words from case_words w where w.case_number = p.case_number) like ? escape '!' or "
                            + Sql.FINED + ")",
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

    /** Parts of conditions; they stand here because the ways above are made first. */
    private static final class Sql {

        static final String OF_CASE = " from hand_off h where h.case_number = p.case_number";

        static final String FINES = "enforcement_action e join hand_off h on h.hand_off_key = e.hand_off";

        static final String FINED = "(select string_agg(e.party, ' ') from " + Sql.FINES
                + " where h.case_number = p.case_number) like ? escape '!'";

        static final String HOLDS_PARTS = "select w.case_number from case_words w"
                + " where character_parts(w.words) @> %1$s and w.words like ? escape '!'";

        static final String HOLDS_WORD = "p.place like ? escape '!' or p.problem_text like ? escape '!'"
                + " or p.case_number like ? escape '!' or exists (select 1 from allegation a"
                + " where a.case_number = p.case_number and a.text like ? escape '!')";

        /** Keeps PostgreSQL from taking apart the words of each case that something else finds, instead of asking the index once. */
        static final String FENCE = " offset 0";
    }
}
