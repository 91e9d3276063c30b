package org.ecopetition.frontdoor.factor;

import java.util.function.BooleanSupplier;
import org.ecopetition.frontdoor.SenderLimits;
import org.ecopetition.frontdoor.signin.SlowedDown;
import org.springframework.stereotype.Component;

/**
 * The wrong codes of a person, which slow the next on every node and from every address: whoever comes so far knows the password.
 */
@Component
public class WrongCodes {

    private static final String DOOR = "second-factor";

    private final SenderLimits limits;
    private final FactorSettings settings;

    WrongCodes(SenderLimits limits, FactorSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /**
     * Whether the code is right, which is not even looked at before the wait is over.
     *
     * @throws SlowedDown while it lasts
     */
    public boolean unlessSlowed(String person, BooleanSupplier isRight) {
        return limits.look(settings.pace(), DOOR, person, isRight, SlowedDown::new);
    }
}
