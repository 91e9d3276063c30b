package org.ecopetition.process.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.Registered;
import org.ecopetition.petition.intake.Registration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The citizens of the demonstration, who call without a name and object to what is published. */
@Component
@Profile("demo")
class DemoCitizens {

    private static final String CLERK = "intakea";

    private final IntakeDesk intake;
    private final ObjectionDesk objections;
    private final Clock clock;

    DemoCitizens(IntakeDesk intake, ObjectionDesk objections, Clock clock) {
        this.intake = intake;
        this.objections = objections;
        this.clock = clock;
    }

    /** Calls; a second time changes nothing. */
    Registered call(DemoCall call, LocalDate dayZero) {
        return intake.register(
                new Registration(
                        Channel.PHONE,
                        dayZero.plusDays(call.day())
                                .atTime(call.time())
                                .atZone(clock.getZone())
                                .toInstant(),
                        call.text(),
                        call.place(),
                        call.region(),
                        null,
                        null,
                        Caller.UNNAMED),
                call.key(),
                CLERK);
    }

    void object(CaseNumber number, String text) {
        objections.lodge(number, text, null);
    }
}
