package org.ecopetition.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * The engine as the house itself sees it: for pages that admit their readers by role and name in their queries whose
 * records they want, so that the engine's own checks, made for its web apps, would only hide parts of a record.
 */
@Component
public class SystemView {

    private final IdentityService identity;

    SystemView(IdentityService identity) {
        this.identity = identity;
    }

    /** Reads without the engine's checks and puts the person back afterwards. */
    public <T> T read(Supplier<T> reading) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return reading.get();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
