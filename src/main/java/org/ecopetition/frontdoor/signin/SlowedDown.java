package org.ecopetition.frontdoor.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Wrong passwords for the same name came from the same address, or wrong codes for the same person: the next is not looked at before a wait is over. */
public class SlowedDown extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param left until the next is looked at */
    public SlowedDown(Duration left) {
        super("too many wrong passwords or codes");
        this.seconds = left.toSeconds() + 1;
    }

    /** Whole seconds, at least one. */
    public long seconds() {
        return seconds;
    }
}
