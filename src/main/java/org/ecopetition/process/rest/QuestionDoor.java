package org.ecopetition.process.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecopetition.casework.form.RefusalWords;
import org.ecopetition.frontdoor.request.UploadGate;
import org.ecopetition.organisation.Excerpt;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.guard.QueryExpressions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one door of everything that is asked of the engine: no expression in a question, no question too large or too deep;
 * what is refused leaves one line in the log.
 */
class QuestionDoor extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(QuestionDoor.class);
    private static final Pattern STORED_LIST = Pattern.compile(".*/filter/[^/]+/?");
    private static final int NAMED = 120;
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7e]");

    private final RefusalWords words;
    private final ObjectMapper json;

    QuestionDoor(RefusalWords words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            requireNoExpression(request.getQueryString());
            chain.doFilter(carriesJson(request) ? read(request) : request, response);
        } catch (RefusedQuestion refused) {
            log.warn("refused {} {}: {}", request.getMethod(), named(request.getRequestURI()), refused.code());
            write(refused, response);
        }
    }

    private static HttpServletRequest read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(QuestionBody.MOST_BYTES + 1);
        QuestionBody.require(body, STORED_LIST.matcher(request.getRequestURI()).matches());
        return new ReadRequest(request, body);
    }

    private static void requireNoExpression(@Nullable String query) {
        if (query == null) {
            return;
        }
        for (String part : query.split("&", -1)) {
            String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
            if (QueryExpressions.isExpression(decoded(name))) {
                throw new RefusedQuestion("query.no-expressions");
            }
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw (RefusedQuestion) new RefusedQuestion("request.unreadable").initCause(unreadable);
        }
    }

    /** Files and the fields of a sign-in have doors of their own; the engine reads nothing else but JSON. */
    private static boolean carriesJson(HttpServletRequest request) {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType().toLowerCase(Locale.ROOT).strip();
        return !request.getMethod().equals("GET")
                && !UploadGate.isUpload(request)
                && !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static String named(String path) {
        return Excerpt.of(UNPRINTABLE.matcher(path).replaceAll("?"), NAMED);
    }

    private void write(RefusedQuestion refused, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json;charset=UTF-8");
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "type",
                        Refusal.class.getSimpleName(),
                        "message",
                        words.say(refused.code(), refused.arguments())));
    }
}
