package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.objection.ObjectionReceipt;
import org.ecopetition.disclosure.web.ObjectionSubmission.Outcome;
import org.ecopetition.frontdoor.SenderAddress;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.ReadableCode;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody objects to a published result: on the page, without any script, or from a program. */
@Controller
@RequestMapping("/public/disclosures/{caseNumber}/objections")
@OpenTo(EVERYBODY)
class ObjectionsPage {

    private static final int MOST_RECEIPTS = 10;

    /** Longest text and contact in UTF-8, escapes and the frame around them. */
    private static final int LONGEST_BODY = 32 * 1024;

    private final ObjectionSubmission submission;
    private final ResultsPage results;
    private final MessageSource messages;
    private final ObjectMapper json;

    ObjectionsPage(ObjectionSubmission submission, ResultsPage results, MessageSource messages, ObjectMapper json) {
        this.submission = submission;
        this.results = results;
        this.messages = messages;
        this.json = json;
    }

    /** Only what looks like a receipt is shown again. */
    static List<String> receiptsIn(List<String> sent) {
        return sent.stream()
                .flatMap(receipt -> ObjectionReceipt.in(receipt).stream())
                .distinct()
                .limit(MOST_RECEIPTS)
                .map(ReadableCode::shown)
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView fromPage(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var rows = results.published(caseNumber);
        try {
            Outcome outcome = lodge(caseNumber, text.replace("\r\n", "\n"), contact, request);
            Duration wait = outcome.waiting();
            if (wait != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, TooManyRequests.seconds(wait));
                String sentence =
                        messages.getMessage("public.too-often", new Object[] {TooManyRequests.minutes(wait)}, locale);
                return again(rows, sentence, text, contact, HttpStatus.TOO_MANY_REQUESTS, model, locale);
            }
            return new ModelAndView(
                    "redirect:/public/disclosures/{number}?receipt={receipts}",
                    Map.of("number", caseNumber, "receipts", String.join(",", outcome.receipts())));
        } catch (Refusal refusal) {
            return again(rows, sentence(refusal, locale), text, contact, statusOf(refusal), model, locale);
        }
    }

    /** The page again, with what was typed and why it was not taken. */
    private ModelAndView again(
            List<Disclosure> rows,
            String sentence,
            String text,
            String contact,
            HttpStatus status,
            Model model,
            Locale locale) {
        results.show(rows, model, locale);
        model.addAttribute("refusal", sentence);
        model.addAttribute("receipts", List.of());
        model.addAttribute("text", text);
        model.addAttribute("contact", contact);
        return new ModelAndView("disclosure/results", status);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> fromProgram(@PathVariable String caseNumber, InputStream body, HttpServletRequest request)
            throws IOException {
        byte[] sent = body.readNBytes(LONGEST_BODY + 1);
        if (sent.length > LONGEST_BODY) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "error.413.detail");
        }
        JsonNode document = read(sent);
        if (document == null) {
            return problem(HttpStatus.BAD_REQUEST, "public.objection.fault.json");
        }
        try {
            Outcome outcome = lodge(
                    caseNumber,
                    document.path("text").asText(""),
                    document.path("contact").asText(""),
                    request);
            if (outcome.waiting() != null) {
                return tooOften(outcome.waiting());
            }
            List<String> receipts = outcome.receipts();
            return ResponseEntity.accepted().body(Map.of("receipt", receipts.get(0), "receipts", receipts));
        } catch (Refusal refusal) {
            return answer(statusOf(refusal), sentence(refusal, Locale.CHINESE));
        }
    }

    /** Refuses control characters, which no database keeps and no page shows. */
    static void mustBeText(String typed) {
        if (TypedText.hasUnprintable(typed)) {
            throw new Refusal("public.objection.fault.characters");
        }
    }

    private Outcome lodge(String caseNumber, String text, String contact, HttpServletRequest request) {
        mustBeText(text + contact);
        return submission.take(
                numberOf(caseNumber),
                text,
                contact.isBlank() ? null : contact,
                SenderAddress.of(request.getRemoteAddr()));
    }

    private ResponseEntity<ProblemDetail> tooOften(Duration wait) {
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        String sentence =
                messages.getMessage("public.too-often", new Object[] {TooManyRequests.minutes(wait)}, Locale.CHINESE);
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, TooManyRequests.seconds(wait))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer(status, sentence).getBody());
    }

    private static CaseNumber numberOf(String caseNumber) {
        try {
            return new CaseNumber(caseNumber);
        } catch (IllegalArgumentException noNumber) {
            throw new Refusal("objection.unknown", caseNumber);
        }
    }

    private @Nullable JsonNode read(byte[] sent) {
        try {
            JsonNode document = json.readTree(sent);
            boolean asked = document.isObject()
                    && (document.path("text").isTextual()
                            || document.path("text").isMissingNode());
            return asked ? document : null;
        } catch (IOException noJson) {
            return null;
        }
    }

    private static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal.code()) {
            case "objection.unknown" -> HttpStatus.NOT_FOUND;
            case "objection.no-publicity" -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private String sentence(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), locale);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key) {
        return answer(status, messages.getMessage(key, null, Locale.CHINESE));
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(messages.getMessage("public.objection.problem." + status.value(), null, Locale.CHINESE));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
