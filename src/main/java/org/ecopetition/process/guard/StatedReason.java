package org.ecopetition.process.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ecopetition.organisation.TypedText;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Why somebody acts outside of a case's path: the header {@code X-Reason} of the request, in UTF-8, as it is or percent-encoded,
 * at most 500 characters.
 */
public final class StatedReason {

    private static final String HEADER = "X-Reason";
    private static final int LONGEST = 500;

    private StatedReason() {}

    /** The reason that the request at hand states. */
    public static Optional<String> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest())
                : Optional.empty();
    }

    private static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .map(StatedReason::decoded)
                .map(TypedText::plain)
                .filter(reason -> !reason.isBlank())
                .map(reason -> reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
    }

    /** A server reads the octets of a header as Latin letters. */
    private static String decoded(String header) {
        String text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return header.indexOf('%') < 0 ? text : URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return text;
        }
    }
}
