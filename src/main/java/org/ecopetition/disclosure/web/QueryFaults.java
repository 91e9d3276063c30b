package org.ecopetition.disclosure.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.ecopetition.disclosure.web.TableDownloads.TooLongForPaper;
import org.ecopetition.disclosure.web.search.Query.Fault;
import org.ecopetition.disclosure.web.search.Query.FaultyQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells whoever asked for a file or for data why there is none: a condition nobody understands, or too many rows. */
@RestControllerAdvice(basePackageClasses = QueryFaults.class)
class QueryFaults {

    private final MessageSource messages;

    QueryFaults(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(FaultyQuery faulty) {
        String faults = faulty.faults().stream().map(this::said).collect(Collectors.joining("\n"));
        return problem(HttpStatus.BAD_REQUEST, say("public.fault.title"), faults);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(TooLongForPaper paper) {
        return problem(
                HttpStatus.UNPROCESSABLE_ENTITY, say("table.too-long.title"), say("table.too-long", paper.most()));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String said(Fault fault) {
        return say("public.fault.of", say("public.filter." + fault.field()), say(fault.key(), fault.about()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINESE);
    }
}
