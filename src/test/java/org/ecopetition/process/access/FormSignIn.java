package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.process.Wire;
import org.ecopetition.process.Wire.Reply;

/** Somebody who fills in the sign-in page over a bare connection. */
public record FormSignIn(Wire wire) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    public Reply enter(String name, String password, String... headers) {
        return enter(name, password, false, headers);
    }

    /** The same where the page stands over another. */
    Reply enterOver(String name, String password) {
        return enter(name, password, true);
    }

    private Reply enter(String name, String password, boolean over, String... headers) {
        Reply page = wire.get("/login", headers);
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Cookie: " + cookies(page);
        return wire.postForm(
                "/login",
                "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1))
                        + (over ? "&over=true" : ""),
                all);
    }

    /** What a browser would send back. */
    public static String cookies(Reply reply) {
        return reply.cookies().stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
