package org.ecopetition.petition.web;

import static org.ecopetition.organisation.Audience.INTAKE;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.PollutionType;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.transfer.TransferDesk;
import org.ecopetition.petition.transfer.TransferFate;
import org.ecopetition.petition.transfer.TransferList;
import org.ecopetition.petition.transfer.TransferOutcome;
import org.ecopetition.petition.transfer.TransferReader;
import org.ecopetition.petition.transfer.TransferRow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Where other systems hand in the inspection team's transfer lists; a list handed in twice creates nothing twice. */
@RestController
@OpenTo({INTAKE, LIAISON})
class TransferEndpoint {

    private final TransferReader reader;
    private final TransferDesk desk;
    private final MessageSource messages;

    TransferEndpoint(TransferReader reader, TransferDesk desk, MessageSource messages) {
        this.reader = reader;
        this.desk = desk;
        this.messages = messages;
    }

    /** With {@code dryRun=true} it only tells each row's fate. */
    @PostMapping(path = "/api/petitions/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer take(
            @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun, Principal person)
            throws IOException {
        Path copy = Files.createTempFile("transfer-list", ".tmp");
        try {
            file.transferTo(copy);
            TransferList list = reader.read(copy);
            return answer(list, dryRun ? desk.preview(list) : desk.take(list, person.getName(), done -> {}));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return problem(HttpStatus.BAD_REQUEST, say(refusal));
    }

    @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> withoutFile(Exception failure) {
        return failure instanceof MaxUploadSizeExceededException
                ? problem(HttpStatus.PAYLOAD_TOO_LARGE, say(new Refusal("transfer.problem.413")))
                : problem(HttpStatus.BAD_REQUEST, say(new Refusal("transfer.no-file")));
    }

    private Answer answer(TransferList list, List<TransferFate> fates) {
        Map<Integer, TransferRow> rows = list.rows().stream()
                .collect(Collectors.toMap(TransferRow::line, Function.identity(), (one, twin) -> one));
        return new Answer(
                count(fates, TransferOutcome.ACCEPTED),
                count(fates, TransferOutcome.DUPLICATE),
                count(fates, TransferOutcome.REJECTED),
                fates.stream()
                        .map(fate -> answer(fate, Objects.requireNonNull(rows.get(fate.line()))))
                        .toList(),
                list.notices().stream().map(this::say).toList());
    }

    private Row answer(TransferFate fate, TransferRow row) {
        return new Row(
                fate.line(),
                fate.caseNumber(),
                fate.outcome(),
                fate.reason() == null ? null : say(fate.reason()),
                row.regionCode(),
                row.details().types().stream().sorted().toList(),
                row.details().note());
    }

    private static long count(List<TransferFate> fates, TransferOutcome outcome) {
        return fates.stream().filter(fate -> fate.outcome() == outcome).count();
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(say(new Refusal("transfer.problem." + status.value())));
        problem.setInstance(URI.create("/api/petitions/import"));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String say(Refusal refusal) {
        return messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), Locale.CHINESE);
    }

    /**
     * What became of a list: counts, and each row's fate.
     *
     * @param notices what stands in the file besides the list: other sheets, hidden rows
     */
    record Answer(long accepted, long duplicate, long rejected, List<Row> rows, List<String> notices) {}

    /**
     * What became of one row.
     *
     * @param row its line in the file, counted from 1
     * @param regionCode of the region recognised
     * @param types the pollution types recognised
     * @param unread what could not be understood, as it was typed; asked at classification
     */
    record Row(
            int row,
            String caseNumber,
            TransferOutcome outcome,
            @Nullable String reason,
            @Nullable String regionCode,
            List<PollutionType> types,
            @Nullable String unread) {}
}
