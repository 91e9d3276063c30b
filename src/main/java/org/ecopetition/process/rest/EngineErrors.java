package org.ecopetition.process.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.petition.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What an error of the engine says to a person: our words alone for a refusal, plain Chinese for the few errors a clerk can
 * meet, the engine's own words for everything an administrator has to read.
 */
class EngineErrors {

    private static final Pattern GONE = Pattern.compile("(?i)(cannot find task|no matching task|task with id).*");
    private static final Pattern CLERKS_REQUEST = Pattern.compile(
            ".*/task/[^/]+/(complete|submit-form|claim|unclaim|resolve|assignee|bpmnError|bpmnEscalation)");
    /** What is said when the database is away. */
    private static final Pattern AWAY = Pattern.compile(
            "(?i)(unable to acquire JDBC connection|could not open JPA EntityManager|connection is not available"
                    + "|database has been closed|connection has been closed|terminating connection)");

    /** What the engine stumbles over where a body lacks what it needs. */
    private static final String NOTHING_THERE = "NullPointerException";

    private static final String INTERFACE = "org.camunda.bpm.engine.rest";

    /** A thing that is asked for by a name and is not there, or not named; the engine calls both a fault of its own. */
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?i)doesn't exist|does not exist|cannot find |\\bno [\\w ]+ found with id|with id '[^']*' (does|is) not|: [\\w ]+ is null");

    private static final Pattern UNNAMED = Pattern.compile("\\w+ is null");

    private static final String REFUSED_MODEL = "ParseException";
    private static final String COMMENT = "/comment/create";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final Map<String, String> WORDS = Map.of(
            "AuthorizationException", "request.denied",
            "TaskAlreadyClaimedException", "task.claimed-by-another",
            "OptimisticLockingException", "task.changed-meanwhile",
            "JsonParseException", "request.unreadable",
            "JsonMappingException", "request.unreadable",
            "InvalidFormatException", "request.unreadable",
            "MismatchedInputException", "request.unreadable");

    private static final Map<String, Integer> STATUS = Map.of(
            "TaskAlreadyClaimedException", HttpServletResponse.SC_BAD_REQUEST,
            "OptimisticLockingException", HttpServletResponse.SC_CONFLICT);

    private final RefusalWords words;
    private final ObjectMapper json;

    EngineErrors(RefusalWords words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    /** Writes the held error in the words of this house. */
    void write(HttpServletRequest request, HeldError held, HttpServletResponse response) throws IOException {
        Optional<Refusal> refusal = RefusalNote.of(request);
        ObjectNode error = refusal.isPresent() ? json.createObjectNode() : read(held);
        if (error == null) {
            response.setContentLength(held.body().length);
            response.getOutputStream().write(held.body());
            return;
        }
        if (refusal.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            error.put("type", "Refusal").put("message", words.of(refusal.get()));
        } else if (faultOf(request, error).isPresent()) {
            tell(faultOf(request, error).get(), request, error, response);
        } else {
            reword(request, error, response);
        }
        byte[] body = json.writeValueAsBytes(error);
        response.setContentType("application/json;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What the database said stays out of every answer, whoever asked. */
    private static Optional<DatabaseFault> faultOf(HttpServletRequest request, ObjectNode error) {
        if (error.path("type").asText().equals(REFUSED_MODEL)) {
            return Optional.empty(); // names elements such as constraint
        }
        return RefusalNote.faultOf(request)
                .or(() -> DatabaseFault.toldBy(error.path("message").asText()));
    }

    private void tell(DatabaseFault fault, HttpServletRequest request, ObjectNode error, HttpServletResponse response) {
        boolean aboutTask = CLERKS_REQUEST.matcher(request.getRequestURI()).matches();
        boolean conflict = fault == DatabaseFault.CONFLICT;
        response.setStatus(fault.status());
        error.removeAll();
        error.put("type", conflict ? "OptimisticLockingException" : "ProcessEngineException");
        error.put("message", words.say(conflict && aboutTask ? "task.changed-meanwhile" : fault.code()));
    }

    private void reword(HttpServletRequest request, ObjectNode error, HttpServletResponse response) {
        String type = error.path("type").asText();
        String message = error.path("message").asText();
        if (type.equals(NOTHING_THERE)) {
            tellOfNothing(request, message, error, response);
            return;
        }
        Integer status = STATUS.get(type);
        if (status != null) {
            response.setStatus(status);
        } else if (response.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            ofCaller(message).ifPresent(response::setStatus);
        }
        String key = WORDS.get(type);
        if (AWAY.matcher(message).find()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            error.put("message", words.say("system.away"));
            return;
        }
        if (key == null && request.getRequestURI().endsWith(COMMENT)) {
            key = "task.no-comments";
        }
        if (key == null && CLERKS_REQUEST.matcher(request.getRequestURI()).matches()) {
            key = keyForClerk(message, response.getStatus());
        }
        if (key != null) {
            error.put("message", words.say(key));
            error.put("cause", message);
        }
    }

    /** Where a task is completed it may be a defect of ours; elsewhere the body lacks something. */
    private void tellOfNothing(
            HttpServletRequest request, String message, ObjectNode error, HttpServletResponse response) {
        boolean ours = CLERKS_REQUEST.matcher(request.getRequestURI()).matches() && !message.contains(INTERFACE);
        if (!ours) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        error.put("message", words.say(ours ? "task.not-done" : "request.unreadable"));
    }

    /** The status of what whoever asked got wrong, where the engine says it of itself. */
    private static Optional<Integer> ofCaller(String message) {
        if (UNNAMED.matcher(message).matches()) {
            return Optional.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        return UNKNOWN.matcher(message).find() ? Optional.of(HttpServletResponse.SC_NOT_FOUND) : Optional.empty();
    }

    private static @Nullable String keyForClerk(String message, int status) {
        if (CHINESE.matcher(message).find()) {
            return null;
        }
        if (GONE.matcher(message).find()) {
            return "task.gone";
        }
        return status == HttpServletResponse.SC_BAD_REQUEST ? "request.unreadable" : "task.not-done";
    }

    private @Nullable ObjectNode read(HeldError held) throws IOException {
        if (held.getStatus() == HttpServletResponse.SC_BAD_REQUEST && isPlainText(held)) {
            return json.createObjectNode()
                    .put("type", "JsonParseException")
                    .put("message", new String(held.body(), StandardCharsets.UTF_8));
        }
        try {
            return json.readTree(held.body()) instanceof ObjectNode error && error.has("message") ? error : null;
        } catch (JsonProcessingException somethingElse) {
            return null;
        }
    }

    private static boolean isPlainText(HeldError held) {
        return held.getContentType() != null && held.getContentType().startsWith(MediaType.TEXT_PLAIN_VALUE);
    }
}
