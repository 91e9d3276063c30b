package org.ecopetition.frontdoor;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.ecopetition.organisation.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a person or a program is told when something is forbidden, missing or broken: our words, no stack trace. */
@Controller
@RequestMapping("${server.error.path:/error}")
@OpenTo(EVERYBODY)
class ErrorPage implements ErrorController {

    private static final Set<Integer> EXPLAINED =
            Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 421, 500, 503, 507);

    private final MessageSource messages;
    private final Clock clock;

    ErrorPage(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        ModelAndView page = new ModelAndView("frontdoor/error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("key", keyOf(status));
        page.addObject("time", Instant.now(clock));
        page.addObject("languageLink", null);
        return page;
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, said(status, "detail"));
        problem.setTitle(said(status, "title"));
        problem.setInstance(pathOf(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String said(HttpStatus status, String part) {
        return messages.getMessage("error." + keyOf(status) + "." + part, null, Locale.CHINESE);
    }

    private static int keyOf(HttpStatus status) {
        if (EXPLAINED.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError() ? 400 : 500;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static @Nullable URI pathOf(HttpServletRequest request) {
        try {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                    ? URI.create(path)
                    : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
