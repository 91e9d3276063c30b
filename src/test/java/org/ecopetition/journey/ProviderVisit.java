package org.ecopetition.journey;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen, between the house and its provider, each of which is asked step by step. */
final class ProviderVisit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String house;

    ProviderVisit(String house) {
        this.house = house;
    }

    /** Signs in at the provider and comes back to the house; the answer of the house. */
    HttpResponse<String> signIn(String name) {
        return follow(answerOfProvider(name));
    }

    /** The address to which the provider sends whoever signed in there. */
    String answerOfProvider(String name) {
        String question = location(get("/oauth2/authorization/provider"));
        HttpResponse<String> asked = follow(question);
        String signIn = location(asked);
        if (!signIn.endsWith("/login")) {
            return signIn;
        }
        Matcher token = TOKEN.matcher(follow(signIn).body());
        String entered = "username=" + name + "&password=" + IdentityProvider.PASSWORD + "&_csrf="
                + (token.find() ? token.group(1) : "");
        HttpResponse<String> there = send(HttpRequest.newBuilder(URI.create(signIn))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(entered)));
        return location(follow(location(there)));
    }

    HttpResponse<String> get(String path) {
        return follow(house + path);
    }

    HttpResponse<String> follow(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, */*"));
    }

    int status(String path) {
        return get(path).statusCode();
    }

    HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** The cookies of the house, as they are now. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getDomain().startsWith("127."))
                .toList();
    }

    void putBack(List<HttpCookie> former) {
        former.forEach(cookie -> cookies.getCookieStore().add(URI.create(house), cookie));
    }

    static String location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElse("/none"))
                .toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }
}
