package org.ecopetition.casework.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecopetition.evidence.EvidenceBook;
import org.ecopetition.evidence.EvidenceDesk;
import org.ecopetition.evidence.EvidenceDesk.UploadOutcome;
import org.ecopetition.evidence.EvidenceUpload;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes the files of an upload, each for itself, and says what became of each. */
@Component
class EvidenceIntake {

    private final EvidenceDesk desk;
    private final MessageSource messages;
    private final Clock clock;

    EvidenceIntake(EvidenceDesk desk, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /** Size one file may have, in megabytes. */
    long mostMegabytes() {
        return desk.mostMegabytes();
    }

    /**
     * Takes the files; none where something is wrong with what was typed beside them, which is told among its faults too.
     *
     * @throws ResponseStatusException when the person brings nothing to the hand-off
     */
    List<FileFate> take(
            HandOff handOff,
            EvidenceForm form,
            BindingResult typed,
            @Nullable List<MultipartFile> files,
            SignedIn person,
            Locale locale) {
        String unit = EvidenceBook.unitOf(handOff, person.groups())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        Instant takenAt = timeOf(form.takenAt());
        if (takenAt != null && takenAt.isAfter(clock.instant())) {
            FormFaults.add(typed, new Fault("takenAt", "evidence.taken-ahead"));
        }
        List<FileFate> fates = (files == null ? List.<MultipartFile>of() : files)
                .stream()
                        .filter(file -> !nameOf(file).isEmpty() || !file.isEmpty())
                        .map(file -> typed.hasErrors()
                                ? new FileFate(nameOf(file), FileFate.Outcome.REFUSED, said(typed, locale))
                                : bring(handOff, form, takenAt, file, person.id(), unit, locale))
                        .toList();
        return fates.isEmpty() ? List.of(refused("", new Refusal("evidence.no-file"), locale)) : fates;
    }

    private FileFate bring(
            HandOff handOff,
            EvidenceForm form,
            @Nullable Instant takenAt,
            MultipartFile file,
            String person,
            String unit,
            Locale locale) {
        Integer allegation = form.allegation();
        String name = nameOf(file);
        try (InputStream content = file.getInputStream()) {
            UploadOutcome brought = desk.bring(new EvidenceUpload(
                    handOff.key(),
                    allegation == null ? handOff.matter().allegations().get(0) : allegation,
                    Objects.requireNonNull(form.phase()),
                    name,
                    content,
                    takenAt,
                    form.place(),
                    person,
                    unit));
            FileFate.Outcome outcome = brought.isNew() ? FileFate.Outcome.ADDED : FileFate.Outcome.KNOWN;
            return new FileFate(
                    name,
                    outcome,
                    say(new Refusal("evidence.fate." + outcome, brought.piece().phase()), locale));
        } catch (Refusal refusal) {
            return refused(name, refusal, locale);
        } catch (IOException brokenOff) {
            return refused(name, new Refusal("evidence.broken-off"), locale);
        }
    }

    private FileFate refused(String name, Refusal refusal, Locale locale) {
        return new FileFate(name, FileFate.Outcome.REFUSED, say(refusal, locale));
    }

    private String say(Refusal refusal, Locale locale) {
        return FormFaults.sentence(refusal.fault(), messages, locale);
    }

    private String said(BindingResult typed, Locale locale) {
        return typed.getAllErrors().stream()
                .map(wrong -> messages.getMessage(wrong, locale))
                .collect(Collectors.joining("；"));
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private @Nullable Instant timeOf(@Nullable LocalDateTime typed) {
        return typed == null ? null : typed.atZone(clock.getZone()).toInstant();
    }
}
