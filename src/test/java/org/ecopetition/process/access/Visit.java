package org.ecopetition.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.process.Wire;
import org.ecopetition.process.Wire.Reply;

/** A browser that keeps its cookies and sends the forms of the pages it was shown, over a bare connection. */
public final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Wire wire;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    public Visit(Wire wire) {
        this.wire = wire;
    }

    /** The same browser, whose next requests a balancer gives to another node. */
    public Visit at(Wire other) {
        Visit there = new Visit(other);
        there.cookies.putAll(cookies);
        there.token = token;
        return there;
    }

    public Reply get(String path) {
        return kept(wire.get(path, "Accept: text/html, */*", "Cookie: " + cookies()));
    }

    /** Sends a form with the token of the last page. */
    public Reply post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String whole = form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return kept(wire.postForm(path, whole, "Accept: text/html, */*", "Cookie: " + cookies()));
    }

    /** The password at the sign-in page. */
    public Reply showPassword(String person, String password) {
        get("/login");
        return post("/login", Map.of("username", person, "password", password));
    }

    /** The code at the page behind it. */
    public Reply showCode(String code) {
        assertThat(get("/login/code").status()).isEqualTo(200);
        return post("/login/code", Map.of("code", code));
    }

    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    private Reply kept(Reply reply) {
        for (String cookie : reply.cookies()) {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            if (parts[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(parts[0]);
            } else {
                cookies.put(parts[0], parts[1]);
            }
        }
        Matcher found = TOKEN.matcher(reply.body());
        token = found.find() ? found.group(1) : token;
        return reply;
    }
}
