package org.ecopetition.process;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who asks the house over HTTP. */
public final class Caller {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String TOKEN = "XSRF-TOKEN";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BOUNDARY = "----eco-petition";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final @Nullable String authorization;

    public Caller(String base, @Nullable String person, String password) {
        this.base = base;
        this.authorization = person == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Any method with a JSON body; GET and DELETE send none. */
    public Answer send(String method, String path, String json, String... headers) {
        boolean bare = method.equals("GET") || method.equals("DELETE");
        HttpRequest.Builder request =
                HttpRequest.newBuilder().method(method, bare ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return send(bare ? request : request.header("Content-Type", "application/json"), path, headers);
    }

    /** Any method at Tasklist's copy of the engine's API, with the token that its pages send. */
    public Answer sendLikeTasklist(String method, String path, String json) {
        if (cookie(TOKEN).isEmpty()) {
            get("/camunda/api/admin/auth/user/default");
        }
        return send(method, TASKLIST + path, json, "X-" + TOKEN, cookie(TOKEN));
    }

    public Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send(
                HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
                path,
                headers);
    }

    /** The content of a file. */
    public byte[] download(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder().GET().uri(URI.create(base + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The value of a cookie that the house gave. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public Answer put(String path, String json) {
        return send(
                HttpRequest.newBuilder().PUT(BodyPublishers.ofString(json)).header("Content-Type", "application/json"),
                path);
    }

    public Answer postForm(String path, String form, String... headers) {
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                path,
                headers);
    }

    /** Deploys one file the way Camunda Modeler does. */
    public Answer deploy(String fileName, String content) {
        String body = part("deployment-name", null, "from Modeler")
                + part("deployment-source", null, "Camunda Modeler")
                + part("enable-duplicate-filtering", null, "true")
                + part(fileName, fileName, content)
                + "--" + BOUNDARY + "--\r\n";
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                "/engine-rest/deployment/create");
    }

    /** Uploads one file the way a form does, in the field {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        return upload(path, "file", fileName, content);
    }

    public Answer upload(String path, String field, String fileName, byte[] content) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY),
                path);
    }

    private static String part(String name, @Nullable String fileName, String content) {
        String file = fileName == null ? "" : "; filename=\"" + fileName + "\"";
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n"
                + content + "\r\n";
    }

    private Answer send(HttpRequest.Builder request, String path, String... headers) {
        request.uri(URI.create(base + path)).timeout(PATIENCE);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What the house answered. */
    public record Answer(int status, String body, String location, String contentType) {

        /** The words for a person in the engine's error shape. */
        public String message() {
            return read("$.message");
        }

        public String read(String path) {
            return String.valueOf(JsonPath.<Object>read(body, path));
        }

        public List<String> list(String path) {
            return JsonPath.<List<Object>>read(body, path).stream()
                    .map(String::valueOf)
                    .toList();
        }
    }
}
