package org.ecopetition.process.deployment.trial;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.casework.model.ModelFile;
import org.ecopetition.casework.model.TrialAnswer;
import org.ecopetition.casework.model.TrialAnswers;
import org.ecopetition.casework.model.TrialReport;
import org.ecopetition.casework.model.UploadedModels;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The dry run of a deployment: takes what {@code POST /engine-rest/deployment/create} takes and says what would become of it.
 * Nothing is stored.
 */
@RestController
@OpenTo(ADMINISTRATOR)
class TrialEndpoint {

    private final TrialDesk desk;
    private final TrialAnswers answers;
    private final RefusalWords refusals;

    TrialEndpoint(TrialDesk desk, TrialAnswers answers, RefusalWords refusals) {
        this.desk = desk;
        this.answers = answers;
        this.refusals = refusals;
    }

    @PostMapping(path = "/api/models/try", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    TrialAnswer dryRun(MultipartHttpServletRequest request) throws IOException {
        List<ModelFile> files = UploadedModels.read(request.getMultiFileMap().values().stream()
                .flatMap(List::stream)
                .toList());
        TrialDesk.require(files);
        TrialReport report = desk.report(files, other -> {});
        return answers.of(report, desk.rehearse(files, report, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, refusals.of(refusal, Locale.SIMPLIFIED_CHINESE));
        problem.setTitle(refusals.say("trial.title"));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
