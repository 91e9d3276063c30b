package org.ecopetition.frontdoor.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Notices that the browser speaks TLS to a proxy in front of us, so that cookies travel by TLS alone. Whoever says so without
 * a proxy harms nobody but themselves; nothing else of such headers is believed.
 */
class TlsInFront extends ValveBase {

    private static final Pattern FORWARDED = Pattern.compile("(?i)(?:^|[;\\s])proto=\"?https\"?(?:[;,\\s]|$)");

    TlsInFront() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isTls(request)) {
            request.setSecure(true);
        }
        getNext().invoke(request, response);
    }

    private static boolean isTls(Request request) {
        String proto = request.getHeader("X-Forwarded-Proto");
        String forwarded = request.getHeader("Forwarded");
        boolean byProto =
                proto != null && proto.strip().toLowerCase(Locale.ROOT).startsWith("https");
        return byProto
                || (forwarded != null
                        && FORWARDED.matcher(forwarded.split(",", 2)[0]).find());
    }
}
