package org.ecopetition.frontdoor.factor;

import org.ecopetition.frontdoor.signin.PasswordMark;

/**
 * Somebody who showed the right password, and not yet a code.
 *
 * @param mark of that password
 * @param key that is offered for setting it up; empty for whoever has the second factor
 */
public record SecondStep(String id, String person, PasswordMark mark, String key) {

    /** Whether the person sets it up now. */
    public boolean isSetUp() {
        return !key.isEmpty();
    }

    @Override
    public String toString() {
        return "SecondStep[person=" + person + "]";
    }
}
