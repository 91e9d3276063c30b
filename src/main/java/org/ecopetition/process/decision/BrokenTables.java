package org.ecopetition.process.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The versions of decision tables that gave no answer anybody could work with, so that an earlier one answers since. */
@Component
public class BrokenTables {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenTables.class);

    private final Clock clock;
    private final Map<String, Broken> broken = new ConcurrentHashMap<>();

    BrokenTables(Clock clock) {
        this.clock = clock;
    }

    /**
     * A version that was passed over.
     *
     * @param id of the version
     * @param table its key
     * @param version its number
     * @param why what it said, or that it said nothing
     * @param since when this was first met
     */
    public record Broken(String id, String table, int version, String why, Instant since) {}

    /** Those that this program met since it started, the latest first. */
    public List<Broken> all() {
        return broken.values().stream()
                .sorted(Comparator.comparing(Broken::since).reversed())
                .toList();
    }

    void note(String id, String table, int version, String why) {
        if (broken.putIfAbsent(id, new Broken(id, table, version, why, clock.instant())) == null) {
            LOG.error(
                    "decision table {} v{} gives no answer to work with, an earlier version answers: {}",
                    table,
                    version,
                    why);
        }
    }
}
