package org.ecopetition.disclosure.web;

import java.util.stream.Collectors;
import org.ecopetition.disclosure.web.Query.Fault;
import org.ecopetition.disclosure.web.Query.FaultyQuery;
import org.ecopetition.organisation.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whoever asked for a file or for data which condition cannot be understood. */
@RestControllerAdvice(basePackageClasses = QueryFaults.class)
class QueryFaults {

    private final Wording wording;

    QueryFaults(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(FaultyQuery faulty) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, faulty.faults().stream().map(this::said).collect(Collectors.joining("\n")));
        problem.setTitle(wording.say("public.fault.title"));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String said(Fault fault) {
        return wording.say(
                "public.fault.of",
                wording.say("public.filter." + fault.field()),
                wording.say(fault.key(), fault.about()));
    }
}
