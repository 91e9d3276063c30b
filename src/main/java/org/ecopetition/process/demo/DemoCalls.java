package org.ecopetition.process.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.petition.intake.Registered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters the calls of the demonstration at the first start, each in one transaction, before the first visitor comes. */
@Component
@Profile("demo")
public class DemoCalls {

    private static final Logger log = LoggerFactory.getLogger(DemoCalls.class);
    private static final String CALLS = "/demo/calls.json";

    private final DemoRound round;
    private final DemoCitizens citizens;
    private final DemoOfficers officers;
    private final DemoVisits visits;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    DemoCalls(
            DemoRound round,
            DemoCitizens citizens,
            DemoOfficers officers,
            DemoVisits visits,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        this.round = round;
        this.citizens = citizens;
        this.officers = officers;
        this.visits = visits;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Enters what is not there yet; a second start changes nothing. */
    public void enter() {
        LocalDate dayZero = round.open();
        List<DemoCall> calls = calls();
        calls.forEach(call -> transaction.executeWithoutResult(status -> enter(call, dayZero)));
        visits.enter(dayZero);
        log.info("demonstration: {} calls, day zero is {}", calls.size(), dayZero);
    }

    private void enter(DemoCall call, LocalDate dayZero) {
        Registered registered = citizens.call(call, dayZero);
        if (registered.created()) {
            call.steps().forEach(step -> officers.take(registered.caseNumber(), step, dayZero));
            officers.runJobs();
            if (call.objection() != null) {
                citizens.object(registered.caseNumber(), call.objection());
                officers.runJobs();
            }
        }
    }

    private List<DemoCall> calls() {
        try (InputStream calls = DemoCalls.class.getResourceAsStream(CALLS)) {
            return json.readValue(calls, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
