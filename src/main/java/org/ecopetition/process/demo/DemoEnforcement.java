package org.ecopetition.process.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidenceUpload;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.process.ActingUnits;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementEntry;
import org.ecopetition.rectification.EnforcementPaper;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters the enforcement actions of the demonstration, each proved by a picture of an example paper. */
@Component
@Profile("demo")
class DemoEnforcement {

    private static final String PAPER = "/demo/order.jpg";

    private final EnforcementDesk desk;
    private final EvidenceDesk evidence;
    private final HandOffDesk handOffs;
    private final ActingUnits offices;

    DemoEnforcement(EnforcementDesk desk, EvidenceDesk evidence, HandOffDesk handOffs, ActingUnits offices) {
        this.desk = desk;
        this.evidence = evidence;
        this.handOffs = handOffs;
        this.offices = offices;
    }

    void enter(String key, DemoCall.Action action, String person, LocalDate dayZero) {
        HandOff handOff = handOffs.find(new HandOffKey(key));
        String unit = offices.unitOf(person, handOff.key()).orElseThrow();
        EnforcementEntry entry = new EnforcementEntry(
                action.kind(),
                action.accountability(),
                null,
                dayZero.plusDays(action.day()),
                action.count(),
                null,
                action.fineWan(),
                new EnforcementPaper(action.documentNumber(), action.party()),
                null,
                paper(handOff, person, unit));
        desk.record(handOff.key(), entry, "demo-" + entry.hashCode(), person, unit);
    }

    private String paper(HandOff handOff, String person, String unit) {
        try (InputStream paper = Objects.requireNonNull(DemoEnforcement.class.getResourceAsStream(PAPER), PAPER)) {
            return evidence.bring(new EvidenceUpload(
                            handOff.key(),
                            handOff.matter().allegations().get(0),
                            EvidencePhase.ENFORCEMENT,
                            "示例文书.jpg",
                            paper,
                            null,
                            null,
                            person,
                            unit))
                    .piece()
                    .id();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
