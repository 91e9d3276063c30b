package org.ecopetition.alert.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecopetition.alert.AlertKind;
import org.ecopetition.alert.AlertReader;
import org.ecopetition.alert.News;
import org.ecopetition.alert.NewsSource;
import org.ecopetition.organisation.Role;
import org.springframework.stereotype.Component;

/** Tells administrators that messages could not be sent; in the house alone, or each failure would make the next message. */
@Component
class FailedDeliveries implements NewsSource {

    private final Outbox outbox;

    FailedDeliveries(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<News> between(AlertReader reader, Instant after, Instant until, int most) {
        return reader.groups().contains(Role.ADMINISTRATOR.group())
                ? outbox
                        .lastFailure()
                        .filter(failed -> failed.isAfter(after) && !failed.isAfter(until))
                        .map(failed -> new News(AlertKind.UNDELIVERED, null, failed))
                        .stream()
                        .toList()
                : List.of();
    }

    @Override
    public Set<String> groupsReached(Instant after, Instant until) {
        return Set.of();
    }
}
