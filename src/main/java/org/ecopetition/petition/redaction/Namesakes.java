package org.ecopetition.petition.redaction;

import java.util.regex.Pattern;

/**
 * Who in a text has the letters of a caller's name without being the caller: an office-holder, who may be named, and whose name may
 * begin with the same letters; or nobody, where the letters are a word that people use.
 */
final class Namesakes {

    private static final Pattern OFFICE = Pattern.compile("(?:书记|主席|常委|主任|委员|政委|组长|秘书长|[省市州县区镇乡局厅部处科院]长)\\s?$");

    /** In front of these letters stands nobody but a caller. */
    private static final Pattern CALLER = Pattern.compile("(?:投诉|举报|信访|来电|来信|来访|反映|异议)人[、：:（(\\s]*$");

    private static final int LONGEST_WORD = 8;

    private final String text;

    Namesakes(String text) {
        this.text = text;
    }

    /** Whether the letters between two places are the caller's. */
    boolean isCaller(int from, int to) {
        String letters = text.substring(from, to);
        if (CALLER.matcher(before(from)).find()) {
            return true;
        }
        return !holdsAnOffice(letters) && (ChineseDictionary.usage(letters) == 0 || isName(from, to));
    }

    /** Once named with the office, a person is named without it as well. */
    private boolean holdsAnOffice(String letters) {
        for (int at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1)) {
            if (OFFICE.matcher(before(at)).find()) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int from, int to) {
        return NamesInText.in(text).stream().anyMatch(name -> name.from() == from && name.to() == to);
    }

    private String before(int at) {
        return text.substring(Math.max(0, at - LONGEST_WORD), at);
    }
}
