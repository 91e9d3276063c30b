package org.ecopetition.casework.fact;

import org.ecopetition.petition.Refusal;

/** A text that may be looked at only so often: a pattern that an administrator wrote can try for ages whether it fits. */
final class BoundedText implements CharSequence {

    private static final int MOST_LOOKS = 1_000_000;

    private final CharSequence text;
    private final int[] looks;

    BoundedText(CharSequence text) {
        this(text, new int[1]);
    }

    private BoundedText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS) {
            throw new Refusal("form.pattern-endless");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
