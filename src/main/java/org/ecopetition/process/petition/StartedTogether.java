package org.ecopetition.process.petition;

import java.util.function.Supplier;
import org.ecopetition.petition.transfer.RegisteredTogether;
import org.ecopetition.process.Engine;
import org.springframework.stereotype.Component;

/** Starts the processes of many petitions within one command, so that the engine writes their rows in batches. */
@Component
class StartedTogether implements RegisteredTogether {

    private final Engine engine;

    StartedTogether(Engine engine) {
        this.engine = engine;
    }

    @Override
    public <T> T run(Supplier<T> registrations) {
        return engine.act(registrations::get);
    }
}
