package org.ecopetition.frontdoor.signin;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and is not enough: the person has to show a code of the second factor too. Nobody is signed in yet. */
public class CodeNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String person;
    private final PasswordMark mark;
    private final boolean enrolled;

    /**
     * Asks for the code.
     *
     * @param mark of the password that was shown
     * @param enrolled whether the person has a second factor; otherwise it has to be set up first
     */
    public CodeNeeded(String person, PasswordMark mark, boolean enrolled) {
        super("a code of the second factor is needed");
        this.person = person;
        this.mark = mark;
        this.enrolled = enrolled;
    }

    public String person() {
        return person;
    }

    public PasswordMark mark() {
        return mark;
    }

    public boolean isEnrolled() {
        return enrolled;
    }
}
