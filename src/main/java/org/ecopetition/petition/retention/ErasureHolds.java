package org.ecopetition.petition.retention;

import java.time.Clock;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which petitions are kept from being erased by rule, for a court, an audit or the like; the sealed events of a case say so. */
@Service
@Transactional
public class ErasureHolds {

    /** Holds for a petition {@code i} of a query: it is held, and nobody ended that. */
    static final String IS_HELD = """
            exists (select 1 from case_event held where held.case_number = i.case_number and held.kind = 'ErasureHeld'
                and not exists (select 1 from case_event ended where ended.case_number = held.case_number
                    and ended.kind = 'ErasureHoldEnded' and ended.id > held.id))""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasureHolds(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the caller may not be erased. */
    @Transactional(readOnly = true)
    public boolean isHeld(CaseNumber number) {
        return jdbc.sql("select count(*) from intake_record i where i.case_number = ? and " + IS_HELD)
                        .param(number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Keeps the caller from being erased.
     *
     * @throws Refusal when it is held already
     */
    public void hold(CaseNumber number, String reason, String person) {
        if (isHeld(number)) {
            throw new Refusal("retention.held-already", number);
        }
        events.publishEvent(new ErasureHeld(number, clock.instant(), person, reason));
    }

    /**
     * Lets the caller be erased by rule again.
     *
     * @throws Refusal when nobody holds it
     */
    public void release(CaseNumber number, String reason, String person) {
        if (!isHeld(number)) {
            throw new Refusal("retention.not-held", number);
        }
        events.publishEvent(new ErasureHoldEnded(number, clock.instant(), person, reason));
    }
}
