package org.ecopetition.process.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ecopetition.organisation.TypedText;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Why somebody acts outside of a case's path: the header {@code X-Reason} of the request, in UTF-8, as it is or percent-encoded,
 * at most 500 characters; or what a page of ours asked for.
 */
public final class StatedReason {

    private static final String HEADER = "X-Reason";
    private static final String STATED = StatedReason.class.getName();
    private static final int LONGEST = 500;

    private StatedReason() {}

    /** States the reason of the request at hand, where a page asked for it. */
    public static void state(String reason) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(STATED, readable(reason), RequestAttributes.SCOPE_REQUEST);
    }

    /** The reason that the request at hand states. */
    public static Optional<String> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest())
                : Optional.empty();
    }

    private static Optional<String> of(HttpServletRequest request) {
        if (request.getAttribute(STATED) instanceof String stated) {
            return Optional.of(stated);
        }
        return Optional.ofNullable(request.getHeader(HEADER))
                .map(StatedReason::decoded)
                .map(StatedReason::readable)
                .filter(reason -> !reason.isBlank())
                .map(reason -> reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
    }

    private static String readable(String reason) {
        return TypedText.visible(TypedText.printable(reason));
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
