package org.ecopetition.process.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ecopetition.evidence.Delivery;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidencePhase;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.petition.KeyReused;
import org.ecopetition.petition.Refusal;
import org.ecopetition.rectification.EnforcementDesk;
import org.ecopetition.rectification.EnforcementDesk.Recorded;
import org.ecopetition.rectification.EnforcementEntry;
import org.ecopetition.rectification.EnforcementFault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes an enforcement action with its proof, or says everything that is wrong with it; then no file is kept either. */
@Component
class EnforcementIntake {

    /** A fault of no single field. */
    static final String WHOLE = "form";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final EnforcementDesk desk;
    private final EvidenceDesk evidence;

    EnforcementIntake(EnforcementDesk desk, EvidenceDesk evidence) {
        this.desk = desk;
        this.evidence = evidence;
    }

    /**
     * What became of a form.
     *
     * @param recorded the entry; empty when there are faults
     */
    record Outcome(Optional<Recorded> recorded, List<EnforcementFault> faults) {}

    /**
     * Enters what was typed.
     *
     * @param key what names the request; without it only its content tells a repetition
     * @param unit id of the unit the person comes from
     * @throws KeyReused when the key named another entry before
     */
    Outcome take(
            HandOff handOff,
            EnforcementForm typed,
            @Nullable MultipartFile file,
            @Nullable String key,
            String person,
            String unit) {
        List<EnforcementFault> faults = new ArrayList<>();
        boolean brought = file != null && !(file.isEmpty() && nameOf(file).isEmpty());
        EnforcementEntry entry = checked(handOff, typed, brought, key, unit, faults);
        int allegation = typed.allegationAmong(handOff.allegations(), faults);
        if (!faults.isEmpty()) {
            return new Outcome(Optional.empty(), faults);
        }
        String requestKey = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
        try {
            EnforcementEntry proved =
                    brought && file != null ? entry.provedBy(bring(handOff, allegation, file, person, unit)) : entry;
            return new Outcome(Optional.of(desk.record(handOff.key(), proved, requestKey, person, unit)), List.of());
        } catch (KeyReused reused) {
            throw reused;
        } catch (Refusal refusal) {
            String field = refusal.code().startsWith("evidence.") ? "file" : "evidence";
            return new Outcome(Optional.empty(), List.of(new EnforcementFault(field, refusal)));
        } catch (IOException brokenOff) {
            return new Outcome(
                    Optional.empty(), List.of(new EnforcementFault("file", new Refusal("evidence.broken-off"))));
        }
    }

    private EnforcementEntry checked(
            HandOff handOff,
            EnforcementForm typed,
            boolean brought,
            @Nullable String key,
            String unit,
            List<EnforcementFault> faults) {
        try {
            desk.mayBeWritten(handOff.key(), unit);
        } catch (Refusal closed) {
            faults.add(new EnforcementFault(WHOLE, closed));
        }
        if (key != null && !key.isBlank() && !KEY.matcher(key).matches()) {
            faults.add(new EnforcementFault("Idempotency-Key", new Refusal("enforcement.key-wrong")));
        }
        EnforcementEntry entry = typed.read(faults);
        desk.faultsOf(entry).stream()
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                .forEach(faults::add);
        if (!brought && entry.evidence() == null) {
            faults.add(new EnforcementFault("evidence", new Refusal("enforcement.evidence-missing")));
        }
        return entry;
    }

    private String bring(HandOff handOff, int allegation, MultipartFile file, String person, String unit)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return evidence.bring(new Delivery(
                            handOff.key(),
                            allegation,
                            EvidencePhase.ENFORCEMENT,
                            nameOf(file),
                            content,
                            null,
                            null,
                            person,
                            unit))
                    .piece()
                    .id();
        }
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
