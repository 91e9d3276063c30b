package org.ecopetition.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/** A person's list of tasks as REST tells it: where the next step of a case waits. */
final class Desk {

    private static final ParameterizedTypeReference<List<Map<String, Object>>> ROWS =
            new ParameterizedTypeReference<>() {};

    private final RestClient engine;

    Desk(String base, String person, String password) {
        this.engine = RestClient.builder()
                .baseUrl(base + "/engine-rest")
                .defaultHeaders(headers -> headers.setBasicAuth(person, password))
                .build();
    }

    /** Waits for one open task of the case, the first where there are several. */
    String find(String task, String caseNumber) {
        return Awaitility.await(task + " of " + caseNumber)
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(150))
                .until(() -> open(task, caseNumber), found -> !found.isEmpty())
                .get(0);
    }

    /** Lets the time of a waiting timer come. */
    void fire(String timer, String caseKey) {
        String run = only(ids("/process-instance?businessKey={key}", caseKey));
        String job = only(ids("/job?processInstanceId={run}&activityId={timer}", run, timer));
        engine.post().uri("/job/{id}/execute", job).retrieve().toBodilessEntity();
    }

    private static String only(List<String> found) {
        if (found.size() != 1) {
            throw new AssertionError("not one but " + found);
        }
        return found.get(0);
    }

    private List<String> ids(String query, Object... values) {
        List<Map<String, Object>> rows =
                engine.get().uri(query, values).retrieve().body(ROWS);
        return rows == null
                ? List.of()
                : rows.stream().map(row -> String.valueOf(row.get("id"))).toList();
    }

    List<String> open(String task, String caseNumber) {
        return ids(
                "/task?processInstanceBusinessKeyLike={key}&taskDefinitionKey={task}&sortBy=created&sortOrder=asc",
                caseNumber + "%",
                task);
    }
}
