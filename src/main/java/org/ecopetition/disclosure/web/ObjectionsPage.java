package org.ecopetition.disclosure.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecopetition.disclosure.ObjectionBox;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
class ObjectionsPage {

    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f-]{36}");

    /** Longest text and contact in UTF-8, escapes and the frame around them. */
    private static final int LONGEST_BODY = 32 * 1024;

    private final ObjectionBox box;
    private final DisclosuresPage results;
    private final MessageSource messages;
    private final ObjectMapper json;

    ObjectionsPage(ObjectionBox box, DisclosuresPage results, MessageSource messages, ObjectMapper json) {
        this.box = box;
        this.results = results;
        this.messages = messages;
        this.json = json;
    }

    /** Only what looks like a receipt is shown again. */
    static List<String> receiptsIn(List<String> sent) {
        return sent.stream()
                .filter(receipt -> RECEIPT.matcher(receipt).matches())
                .limit(10)
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView fromPage(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contact,
            Model model,
            Locale locale) {
        var rows = results.published(caseNumber);
        try {
            List<String> receipts = lodge(caseNumber, text.replace("\r\n", "\n"), contact);
            return new ModelAndView(
                    "redirect:/public/disclosures/{number}?receipt={receipts}",
                    Map.of("number", caseNumber, "receipts", String.join(",", receipts)));
        } catch (Refusal refusal) {
            results.show(rows, model, locale);
            model.addAttribute("refusal", sentence(refusal, locale));
            model.addAttribute("receipts", List.of());
            model.addAttribute("text", text);
            model.addAttribute("contact", contact);
            return new ModelAndView("disclosure/results", statusOf(refusal));
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> fromProgram(@PathVariable String caseNumber, InputStream body) throws IOException {
        byte[] sent = body.readNBytes(LONGEST_BODY + 1);
        if (sent.length > LONGEST_BODY) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "error.413.detail");
        }
        JsonNode document = read(sent);
        if (document == null) {
            return problem(HttpStatus.BAD_REQUEST, "public.objection.fault.json");
        }
        try {
            List<String> receipts = lodge(
                    caseNumber,
                    document.path("text").asText(""),
                    document.path("contact").asText(""));
            return ResponseEntity.accepted().body(Map.of("receipt", receipts.get(0), "receipts", receipts));
        } catch (Refusal refusal) {
            return answer(statusOf(refusal), sentence(refusal, Locale.CHINESE));
        }
    }

    private List<String> lodge(String caseNumber, String text, String contact) {
        if ((text + contact).codePoints().anyMatch(ObjectionsPage::isNoText)) {
            throw new Refusal("public.objection.fault.characters");
        }
        return box.lodge(numberOf(caseNumber), text, contact.isBlank() ? null : contact);
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

    private static boolean isNoText(int character) {
        int type = Character.getType(character);
        boolean layout = character == '\n' || character == '\t' || character == '\r';
        return !layout && (type == Character.CONTROL || type == Character.SURROGATE);
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
