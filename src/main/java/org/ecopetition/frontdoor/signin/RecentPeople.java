package org.ecopetition.frontdoor.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecopetition.storage.RecentlyRead;
import org.springframework.stereotype.Component;

/**
 * What this node read of people a moment ago, by their user names: whoever shows a password with each request is not looked up for
 * each. What is changed on this node counts at once, what another node changed after {@link ReadAgain#EVERY}.
 */
@Component
public class RecentPeople {

    private static final int MOST = 1000;

    private final RecentlyRead<Object> people;

    public RecentPeople(Clock clock) {
        this.people = new RecentlyRead<>(clock, ReadAgain.EVERY, MOST);
    }

    /** The person as it was read a moment ago. */
    public <T> Optional<T> find(String id, Class<T> kind) {
        return people.find(id).map(kind::cast);
    }

    /** Looks the person up, and remembers it where nothing changed meanwhile. */
    public <T> Optional<T> read(String id, Supplier<Optional<T>> lookUp) {
        return people.read(id, lookUp);
    }

    /** The person was changed, or is being changed by the transaction at hand. */
    public void changed(String id) {
        people.changed(id);
    }

    /** Anybody may have been changed. */
    public void changedAll() {
        people.changedAll();
    }
}
