package org.ecopetition.frontdoor.factor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Helps an administrator in whom no other is there to help: the settings name whose second factor is taken away. */
@Component
class FactorResetAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(FactorResetAtStart.class);
    private static final String OPERATOR = "eco-petition.second-factor.reset";

    private final FactorSettings settings;
    private final SecondFactors factors;

    FactorResetAtStart(FactorSettings settings, SecondFactors factors) {
        this.settings = settings;
        this.factors = factors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void reset() {
        for (String person : settings.reset()) {
            if (factors.remove(person, OPERATOR)) {
                LOG.warn("the second factor of {} is taken away; take the name out of {} now", person, OPERATOR);
            }
        }
    }
}
