package org.ecopetition.audit.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.storage.BatchedInserts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The addresses from which officers acted on cases, kept for a time and then thrown away; of the public none is kept. What
 * counts as the address behind a proxy says {@code server.forward-headers-strategy}.
 */
@Service
public class ActAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(ActAddresses.class);
    private static final String PUBLIC = "public";

    private final JdbcClient jdbc;
    private final BatchedInserts rows;
    private final AuditSettings settings;
    private final Clock clock;

    ActAddresses(JdbcClient jdbc, JdbcTemplate batches, AuditSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new BatchedInserts(
                batches,
                "insert into act_address (case_number, kind, person, acted_at, recorded_at, address)"
                        + " values (?, ?, ?, ?, ?, ?)");
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void note(CaseEvent event) {
        note(event.caseNumber().value(), event.getClass().getSimpleName(), event.person(), event.occurredAt());
    }

    /**
     * Takes note of where the request at hand came from, if there is one.
     *
     * @param key the case number or the key of a hand-off
     * @param kind the operation as the engine calls it
     */
    public void note(String key, String kind, String person, Instant at) {
        if (person.equals(PUBLIC)) {
            return;
        }
        sender().ifPresent(address -> rows.add(List.<Object[]>of(new Object[] {
            HandOffKey.caseOf(key),
            kind,
            person,
            at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
            clock.instant().atOffset(ZoneOffset.UTC),
            address
        })));
    }

    @Transactional(readOnly = true)
    public List<ActAddress> of(CaseNumber number) {
        rows.write();
        return jdbc.sql("select kind, person, acted_at, address from act_address where case_number = ? order by id")
                .param(number.value())
                .query((row, index) -> new ActAddress(
                        row.getString("kind"),
                        row.getString("person"),
                        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                        row.getString("address")))
                .list();
    }

    /** Throws away what was kept long enough. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    @Transactional
    public void discardOld() {
        int gone = jdbc.sql("delete from act_address where recorded_at < ?")
                .param(clock.instant().minus(settings.addressesKept()).atOffset(ZoneOffset.UTC))
                .update();
        if (gone > 0) {
            LOG.info("{} addresses of acts were kept long enough and are thrown away", gone);
        }
    }

    private static Optional<String> sender() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
