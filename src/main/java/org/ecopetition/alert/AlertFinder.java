package org.ecopetition.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.alert.OpenWork.Span;
import org.springframework.stereotype.Component;

/**
 * Finds what there is to tell a person. A task is told of since it came, since its deadline was near, or since that passed; each
 * is one range of an index, so that a person with many thousand open tasks hears as fast as any other.
 */
@Component
class AlertFinder {

    private static final Comparator<FoundAlert> LAST_FIRST =
            Comparator.comparing(FoundAlert::since).reversed().thenComparing(FoundAlert::key);

    private final OpenWork work;
    private final List<NewsSource> sources;
    private final AlertSettings settings;

    AlertFinder(OpenWork work, List<NewsSource> sources, AlertSettings settings) {
        this.work = work;
        this.sources = sources;
        this.settings = settings;
    }

    /** What there is to tell since the one instant and not since later than now, the last first. */
    List<FoundAlert> find(AlertReader reader, Instant after, Instant now, int most) {
        Span near = near(after, now);
        Instant oldest = now.minus(settings.kept());
        List<FoundAlert> found = new ArrayList<>(Stream.of(
                        work.cameBetween(reader, after, now, most),
                        work.dueBetween(reader, after, now, most),
                        work.dueBetween(reader, near.after(), near.until(), most))
                .flatMap(List::stream)
                .map(task -> found(task, now))
                .distinct()
                .filter(one -> one.since().isAfter(after))
                .toList());
        for (NewsSource source : sources) {
            source.between(reader, after.isAfter(oldest) ? after : oldest, now, most).stream()
                    .map(news -> new FoundAlert(news.alertKey(), news.happened(), null, news))
                    .forEach(found::add);
        }
        return found.stream().sorted(LAST_FIRST).limit(most).toList();
    }

    /** The tasks due after the one instant and not after the other, the last due first. */
    List<FoundAlert> due(AlertReader reader, Instant after, Instant until, Instant now, int most) {
        return work.dueBetween(reader, after, until, most).stream()
                .map(task -> found(task, now))
                .toList();
    }

    /** The message of that key, if there is such a one for the person since that instant. */
    Optional<FoundAlert> find(AlertReader reader, String key, Instant after, Instant now, int most) {
        return find(reader, after, now, most).stream()
                .filter(found -> found.key().equals(key))
                .findFirst();
    }

    /** Whom there is something to tell between the instants. */
    OpenWork.Reached reached(Instant after, Instant now) {
        Span near = near(after, now);
        OpenWork.Reached late = work.reached(new Span(after, now), new Span(after, now));
        OpenWork.Reached soon = work.reached(new Span(now, now), near);
        Stream<String> groups = sources.stream().flatMap(source -> source.groupsReached(after, now).stream());
        return new OpenWork.Reached(
                union(late.people().stream(), soon.people().stream()),
                union(Stream.concat(late.groups().stream(), soon.groups().stream()), groups));
    }

    private static Set<String> union(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).collect(Collectors.toUnmodifiableSet());
    }

    private Span near(Instant after, Instant now) {
        Duration soon = settings.soon();
        Instant from = after.plus(soon);
        return new Span(from.isAfter(now) ? from : now, now.plus(soon));
    }

    private FoundAlert found(WaitingWork task, Instant now) {
        return new FoundAlert(task.alertKey(settings.soon(), now), task.since(settings.soon(), now), task, null);
    }
}
