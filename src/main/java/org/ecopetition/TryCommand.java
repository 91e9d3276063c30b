package org.ecopetition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The command {@code try FILE...}: asks a running house what would become of the files if they were deployed, and says it in
 * plain lines. Ends with 0 when they would be let in, 1 when they would not, or with {@code --strict} when any past judgement
 * comes out otherwise or a running case would stay behind, 2 when the house could not be asked.
 */
public final class TryCommand {

    static final String USER = "ECO_PETITION_USER";
    static final String PASSWORD = "ECO_PETITION_PASSWORD";

    private static final String HOUSE = "--house=";
    private static final String STRICT = "--strict";
    private static final String BOUNDARY = "----eco-petition-try";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final PrintStream out;
    private final Map<String, String> environment;

    /** @param environment who asks, by the names {@code ECO_PETITION_USER} and {@code ECO_PETITION_PASSWORD} */
    public TryCommand(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Whether the arguments of the program ask for it. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("try");
    }

    /** Does it. */
    public int run(String... arguments) {
        List<Path> files = Arrays.stream(arguments)
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .map(Path::of)
                .toList();
        if (files.isEmpty() || environment.get(PASSWORD) == null) {
            out.println("try FILE... [--house=http://localhost:8080] [--strict]; " + USER + " and " + PASSWORD
                    + " say who asks");
            return 2;
        }
        try {
            JsonNode answer = ask(files, houseIn(arguments));
            tell(answer);
            boolean refused = !answer.path("accepted").asBoolean()
                    || (Arrays.asList(arguments).contains(STRICT) && isOtherwise(answer));
            return refused ? 1 : 0;
        } catch (IOException | IllegalArgumentException failed) {
            out.println("could not try: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            out.println("could not try: interrupted");
        }
        return 2;
    }

    private JsonNode ask(List<Path> files, String house) throws IOException, InterruptedException {
        String who = Objects.requireNonNullElse(environment.get(USER), "admin") + ":" + environment.get(PASSWORD);
        HttpRequest request = HttpRequest.newBuilder(URI.create(house + "/api/models/try"))
                .timeout(LONGEST)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(files)))
                .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(house + " answered " + answer.statusCode() + " " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    private static byte[] body(List<Path> files) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                    + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            body.write(head.getBytes(StandardCharsets.UTF_8));
            body.write(Files.readAllBytes(file));
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private void tell(JsonNode answer) {
        answer.path("faults").forEach(fault -> out.println("fault " + place(fault)));
        answer.path("warnings").forEach(warning -> out.println("note " + place(warning)));
        for (JsonNode file : answer.path("files")) {
            out.println(file.path("name").asText() + " " + file.path("state").asText());
            file.path("changes").forEach(change -> out.println("  " + change.asText()));
            for (JsonNode test : file.path("backtests")) {
                out.println("  " + test.path("sentence").asText());
                test.path("otherwise")
                        .forEach(one -> out.println("    " + one.path("key").asText() + " "
                                + one.path("change").asText()));
            }
        }
        for (JsonNode process : answer.path("runningCases")) {
            out.println(
                    process.path("name").asText() + " " + process.path("moving").asInt() + " / "
                            + process.path("running").asInt());
            process.path("stranded")
                    .forEach(held -> out.println("  " + held.path("name").asText() + " "
                            + held.path("cases").asInt()));
        }
        out.println(answer.path("accepted").asBoolean() ? "would be let in" : "would be refused");
    }

    private static String place(JsonNode finding) {
        return (finding.path("file").asText() + " " + finding.path("element").asText("") + " "
                        + finding.path("sentence").asText())
                .replaceAll(" +", " ");
    }

    private static boolean isOtherwise(JsonNode answer) {
        for (JsonNode file : answer.path("files")) {
            for (JsonNode test : file.path("backtests")) {
                if (test.path("counts").path("otherwise").asLong() > 0) {
                    return true;
                }
            }
        }
        for (JsonNode process : answer.path("runningCases")) {
            if (!process.path("stranded").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String houseIn(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(HOUSE))
                .map(argument -> argument.substring(HOUSE.length()).replaceFirst("/+$", ""))
                .findFirst()
                .orElse("http://localhost:8080");
    }
}
