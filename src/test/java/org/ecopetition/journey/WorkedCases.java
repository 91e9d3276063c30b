package org.ecopetition.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.ecopetition.process.Caller;

/** Cases that are worked through REST up to the step a test is about, so that its browser does the rest. */
final class WorkedCases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, Caller> people;
    private final ManagementService management;

    WorkedCases(Function<String, Caller> people, ManagementService management) {
        this.people = people;
        this.management = management;
    }

    /** A call from Nan county, just taken down. */
    String called(String text, String place) {
        Caller.Answer registered = people.apply("intakea")
                .post(
                        "/api/petitions",
                        """
                        {"channel":"PHONE","receivedAt":"%s","text":"%s","place":"%s","regionCode":"430921",
                         "caller":{"name":"李某","phone":"13800000000"}}
                        """.formatted(Instant.now().minusSeconds(60), text, place),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        String number = JsonPath.read(registered.body(), "$.caseNumber");
        settle();
        return number;
    }

    /** The first open task of that kind in the case, as the person may see it. */
    String open(String person, String step, String key) {
        List<String> open = JsonPath.read(
                people.apply(person)
                        .get("/engine-rest/task?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + step)
                        .body(),
                "$[*].id");
        assertThat(open).as(step + " of " + key).isNotEmpty();
        return open.get(0);
    }

    /** The person claims the task and hands in its form. */
    void complete(String person, String step, String key, Map<String, Object> form) {
        String task = "/engine-rest/task/" + open(person, step, key);
        people.apply(person).post(task + "/claim", "{\"userId\":\"" + person + "\"}");
        Caller.Answer sent = people.apply(person).post(task + "/submit-form", variables(form));
        assertThat(sent.status()).as(step + " " + sent.body()).isEqualTo(204);
        settle();
    }

    /** Does all that the engine would do by itself in a moment. */
    void settle() {
        List<Job> waiting = management.createJobQuery().messages().list();
        while (!waiting.isEmpty()) {
            waiting.forEach(job -> management.executeJob(job.getId()));
            waiting = management.createJobQuery().messages().list();
        }
    }

    static String variables(Map<String, Object> form) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "variables",
                    form.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())))));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
