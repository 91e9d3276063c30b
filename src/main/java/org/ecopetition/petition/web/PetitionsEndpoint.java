package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.FormFaults;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.KeyReused;
import org.ecopetition.petition.intake.Registered;
import org.ecopetition.petition.intake.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems register petitions: the same key never registers twice. */
@RestController
@OpenTo({INTAKE, LIAISON})
class PetitionsEndpoint {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final int LARGEST_KILOBYTES = 256;

    private final IntakeDesk desk;
    private final EntryCheck check;
    private final MessageSource messages;

    PetitionsEndpoint(IntakeDesk desk, EntryCheck check, MessageSource messages) {
        this.desk = desk;
        this.check = check;
        this.messages = messages;
    }

    @PostMapping(
            path = "/api/petitions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<?> register(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream request,
            Principal person)
            throws IOException {
        byte[] body = request.readNBytes(LARGEST_KILOBYTES * 1024 + 1);
        if (body.length > LARGEST_KILOBYTES * 1024) {
            return problem(
                    HttpStatus.PAYLOAD_TOO_LARGE, List.of(IntakeFaults.of("body", "too-large", LARGEST_KILOBYTES)));
        }
        JsonEntry sent = JsonEntry.read(body);
        List<Fault> faults = faultsOf(key, sent);
        if (!faults.isEmpty() || key == null) {
            return problem(HttpStatus.BAD_REQUEST, faults);
        }
        Registration registration = check.registrationOf(sent.entry());
        Registered registered = desk.register(registration, key, person.getName());
        return ResponseEntity.status(registered.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(answerTo(registration, registered));
    }

    /** The number, and where there is something to say: the marks that were kept, and who writes the problem text. */
    private Map<String, Object> answerTo(Registration registration, Registered registered) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("caseNumber", registered.caseNumber().value());
        List<String> kept = desk.keptMarks(registration);
        if (!kept.isEmpty()) {
            answer.put("keptMarks", kept);
        }
        if (desk.leavesTextToBeWritten(registration)) {
            answer.put(
                    "notice",
                    messages.getMessage("intake.long-letter", new Object[] {Petition.LONGEST_PROBLEM}, Locale.CHINESE));
        }
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        HttpStatus status = refusal instanceof KeyReused ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
        return answer(ProblemDetail.forStatusAndDetail(
                status, FormFaults.sentence(refusal.fault(), messages, Locale.CHINESE)));
    }

    private List<Fault> faultsOf(@Nullable String key, JsonEntry sent) {
        List<Fault> faults = new ArrayList<>();
        if (key == null || key.isBlank()) {
            faults.add(IntakeFaults.of("Idempotency-Key", "required"));
        } else if (!KEY.matcher(key).matches()) {
            faults.add(IntakeFaults.of("Idempotency-Key", "key"));
        }
        faults.addAll(sent.faults());
        if (!sent.isBroken()) {
            check.faultsOf(sent.entry()).stream()
                    .filter(fault ->
                            faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                    .forEach(faults::add);
        }
        return faults;
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, List<Fault> faults) {
        return answer(FormFaults.problem(status, faults, messages, Locale.CHINESE));
    }

    private ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        problem.setTitle(messages.getMessage("intake.problem." + problem.getStatus(), null, Locale.CHINESE));
        problem.setInstance(URI.create("/api/petitions"));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
