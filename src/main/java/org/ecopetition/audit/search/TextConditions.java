package org.ecopetition.audit.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.storage.LikePattern;
import org.jspecify.annotations.Nullable;

/** The conditions of a search about what was said of a case: its number, words, place, firm and types; the petition is called {@code p}. */
class TextConditions {

    private static final int MOST_WORDS = 4;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    final boolean alone;

    /** @param alone whether nothing else is asked */
    TextConditions(CaseSearch.Matter matter, TextSearch how, boolean alone) {
        this.alone = alone;
        number(
                typed(
                        matter.number() == null
                                ? null
                                : TypedText.plain(matter.number()).toUpperCase(Locale.ROOT)),
                how);
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

    private void number(String part, TextSearch how) {
        if (how == TextSearch.BY_PARTS && part.length() > 1) {
            add(" and character_pairs(upper(p.case_number)) @> character_pairs(?)", List.of(part));
        }
        if (!part.isEmpty()) {
            add(" and upper(p.case_number) like ? escape '!'", List.of(LikePattern.holding(part)));
        }
    }

    void add(String condition, List<?> marked) {
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
