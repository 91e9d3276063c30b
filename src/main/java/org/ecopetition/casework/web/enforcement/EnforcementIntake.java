package org.ecopetition.casework.web.enforcement;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.evidence.EvidenceUpload;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.KeyReused;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementDesk.Recorded;
import org.ecopetition.rectification.EnforcementEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes an enforcement action with its proof, or says everything that is wrong with it; then no file is kept either. */
@Component
class EnforcementIntake {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final EnforcementDesk desk;
    private final EvidenceDesk evidence;

    EnforcementIntake(EnforcementDesk desk, EvidenceDesk evidence) {
        this.desk = desk;
        this.evidence = evidence;
    }

    /**
     * Enters what was sent.
     *
     * @param key what names the request; without it only its content tells a repetition
     * @param unit id of the unit the person comes from
     * @return the entry; none where something is wrong, which is told among the faults of what was sent
     * @throws KeyReused when the key named another entry before
     */
    Optional<Recorded> take(HandOff handOff, SentEnforcement sent, @Nullable String key, String person, String unit) {
        MultipartFile file = sent.proof().brought();
        EnforcementEntry entry = sent.form().entry(sent.proof());
        check(handOff, sent, entry, key, unit);
        if (sent.isFaulty()) {
            return Optional.empty();
        }
        String requestKey = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        try {
            EnforcementEntry proved =
                    file == null ? entry : entry.provedBy(bring(handOff, sent.proof(), file, person, unit));
            return Optional.of(desk.record(handOff.key(), proved, requestKey, person, unit));
        } catch (KeyReused reused) {
            throw reused;
        } catch (Refusal refusal) {
            refusal.at(refusal.code().startsWith("evidence.") ? "file" : "evidence");
            sent.add(List.of(refusal.fault()));
        } catch (IOException brokenOff) {
            sent.add(List.of(new Fault("file", "evidence.broken-off")));
        }
        return Optional.empty();
    }

    private void check(
            HandOff handOff, SentEnforcement sent, EnforcementEntry entry, @Nullable String key, String unit) {
        try {
            desk.mayBeWritten(handOff.key(), unit);
        } catch (Refusal closed) {
            sent.add(List.of(closed.fault()));
        }
        if (key != null && !key.isBlank() && !KEY.matcher(key).matches()) {
            sent.addWrongKey();
        }
        sent.add(sent.form().contradictions());
        sent.add(desk.faultsOf(entry));
        if (sent.proof().brought() == null && entry.evidence() == null) {
            sent.add(List.of(new Fault("evidence", "enforcement.evidence-missing")));
        }
        List<Integer> own = handOff.matter().allegations();
        if (!own.contains(sent.proof().allegationOf(own))) {
            sent.add(List.of(new Fault("allegation", "enforcement.allegation-foreign")));
        }
    }

    private String bring(HandOff handOff, ProofForm proof, MultipartFile file, String person, String unit)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return evidence.bring(new EvidenceUpload(
                            handOff.key(),
                            proof.allegationOf(handOff.matter().allegations()),
                            EvidencePhase.ENFORCEMENT,
                            ProofForm.nameOf(file),
                            content,
                            null,
                            null,
                            person,
                            unit))
                    .piece()
                    .id();
        }
    }
}
