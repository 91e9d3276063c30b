package org.ecopetition.frontdoor.signin;

import java.util.function.BooleanSupplier;
import org.ecopetition.frontdoor.SenderLimits;
import org.springframework.stereotype.Component;

/**
 * The wrong passwords shown for a name from an address, which slow the guesser on every node. An attempt counts as wrong until it
 * was right; who comes meanwhile waits for that, so that many at once neither guess more than one by one nor turn each other
 * away when they are right. Whoever guesses elsewhere slows nobody here.
 */
@Component
public class WrongPasswords {

    private static final String DOOR = "sign-in";

    private final SenderLimits limits;
    private final KnownAddresses known;
    private final SignInSettings settings;

    WrongPasswords(SenderLimits limits, KnownAddresses known, SignInSettings settings) {
        this.limits = limits;
        this.known = known;
        this.settings = settings;
    }

    /** Whether the password is right, which is not even looked at before the wait is over. */
    public boolean unlessSlowed(String name, String address, BooleanSupplier isRight) {
        String attempt = name + '\n' + address;
        boolean right =
                limits.look(settings.pace(known.contain(name, address)), DOOR, attempt, isRight, SlowedDown::new);
        if (right) {
            known.add(name, address);
        }
        return right;
    }
}
