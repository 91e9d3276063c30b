package org.ecopetition.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ecopetition.BenchmarkHouse;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;

/** The first steps of petitions by REST, at one node of a house with the demo's people. */
final class PetitionSteps {

    private final String address;

    PetitionSteps(String address) {
        this.address = address;
    }

    /** Petitions taken, classified, handed off and signed for by REST; what each request took, by its step. */
    Map<String, List<Double>> path(int petitions) {
        Map<String, List<Double>> times = new TreeMap<>();
        Caller clerk = new Caller(address, "intakea", BenchmarkHouse.PASSWORD);
        Caller liaison = new Caller(address, "liaisona", BenchmarkHouse.PASSWORD);
        Caller officer = new Caller(address, "unit430921a", BenchmarkHouse.PASSWORD);
        for (int i = 0; i < petitions; i++) {
            String call = """
                    {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"夜间施工噪声扰民，多次反映未解决",
                    "place":"南洲镇兴盛路","regionCode":"430921"}""";
            String key = "open-" + System.nanoTime();
            String number = timed(times, "taken", () -> clerk.post("/api/petitions", call, "Idempotency-Key", key))
                    .read("$.caseNumber");
            complete(times, liaison, "liaisona", number, "classifyPetition", """
                    {"variables":{"classification":{"value":"ENVIRONMENTAL"},"keyItem":{"value":false},"textConfirmed":{"value":true},
                    "allegation1Text":{"value":"夜间施工噪声扰民"},"allegation1Types":{"value":"NOISE"}}}""");
            complete(times, liaison, "liaisona", number, "assignHandlers",
                    "{\"variables\":{\"handOff1Unit\":{\"value\":\"unit430921\"}}}");
            complete(times, officer, "unit430921a", number + "-01", "signReceipt",
                    "{\"variables\":{\"receiptDecision\":{\"value\":\"SIGN\"}}}");
        }
        return times;
    }

    private void complete(
            Map<String, List<Double>> times, Caller caller, String person, String key, String step, String form) {
        String query = "/engine-rest/task?processInstanceBusinessKey="
                + URLEncoder.encode(key, StandardCharsets.UTF_8) + "&taskDefinitionKey=" + step;
        List<String> open = List.of();
        while (open.isEmpty()) { // a job creates it
            open = timed(times, step + " looked for", () -> caller.get(query)).list("$[*].id");
        }
        String task = "/engine-rest/task/" + open.get(0);
        timed(times, step + " claimed", () -> caller.post(task + "/claim", "{\"userId\":\"" + person + "\"}"));
        timed(times, step + " handed in", () -> caller.post(task + "/submit-form", form));
    }

    private static Answer timed(Map<String, List<Double>> times, String step, Supplier<Answer> request) {
        long begun = System.nanoTime();
        Answer answer = request.get();
        times.computeIfAbsent(step, any -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        if (answer.status() >= 400) {
            throw new IllegalStateException(step + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
