package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.accepted;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.newWord;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.remeasured;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.ecopetition.process.Forms.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.ecopetition.process.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How often a whole petition asks the database, from the call to the write-off, by REST as a program drives it: every task is
 * looked for, claimed and handed in, all within the seconds for which a node remembers who shows a password. Whoever adds a round
 * trip says so here, and looks for another to win back.
 */
class RoundTripsTest extends HouseTest {

    private static final long ENGINE = 547;
    private static final long OWN = 190;
    private static final long RIGHTS = 39;
    private static final long LEDGER = 70;
    private static final Map<String, Long> KNOWN =
            Map.of("engine", ENGINE, "own", OWN, "commits", 46L, "authorisation", RIGHTS, "ledger", LEDGER);

    /** What the bare engine asks with the same models and empty steps, as the benchmark of the whole path counts it. */
    private static final long BARE_ENGINE = 667;

    /** What the ledger, and all that is kept for auditors beside it, may cost of that, and all the rest. */
    private static final double MOST_FOR_AUDITORS = 0.2;

    private static final double MOST_BESIDE = 1.25;

    private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @Autowired
    private StatementLog log;

    @Autowired
    private ManagementService management;

    @Autowired
    private ObjectMapper json;

    /** What is kept of the case as it happens: flows, answers of tables, addresses, versions of models. */
    private static final long TRAIL = 55;

    private final Map<String, List<StatementLog.Trip>> steps = new LinkedHashMap<>();

    @Test
    void asksAsOftenAsIsKnown() throws JsonProcessingException {
        houseClock.stop();
        drive();
        steps.clear();

        drive();

        List<StatementLog.Trip> all =
                steps.values().stream().flatMap(List::stream).toList();
        Map<String, Long> kinds = StatementLog.kinds(all);
        assertThat(kinds.remove("trail")).as(this::byStep).isEqualTo(TRAIL);
        assertThat(kinds).as(this::byStep).isEqualTo(KNOWN);
        assertThat((double) (LEDGER + TRAIL)).isLessThanOrEqualTo(MOST_FOR_AUDITORS * BARE_ENGINE);
        assertThat((double) (ENGINE + OWN + RIGHTS)).isLessThanOrEqualTo(MOST_BESIDE * BARE_ENGINE);
    }

    private void drive() throws JsonProcessingException {
        String number = register();
        String handOff = number + "-01";
        complete("liaisona", "classifyPetition", number, environmental("NOISE", "RADIATION"));
        complete("liaisona", "assignHandlers", number, handedTo("unit430921"));
        complete("unit430921a", "signReceipt", handOff, signed());
        complete(
                "unit430921a",
                "verifyAllegation",
                handOff,
                with(noise("56.3"), "visitDate", today, "measurement1At", today + "T00:00:02"));
        complete("unit430921b", "verifyAllegation", handOff, with(unsubstantiated(), "visitDate", today));
        complete("liaisona", "reviewUnsubstantiated", handOff, confirmed());
        complete("unit430921a", "rectify", handOff, with(rectified(), "completedOn", today));
        complete("unit430921a", "remeasure", handOff, with(remeasured("48"), "measurement1At", today + "T00:00:03"));
        complete("liaisona", "reviewResult", handOff, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", handOff, published());
        run("publicityEnded", jobs(handOff).activityId("publicityEnded").singleResult());
        complete("liaisona", "acceptRectification", handOff, with(accepted(), "acceptanceDate", today));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    private String register() {
        Answer registered = heard(
                "register",
                () -> as("intakea")
                        .post(
                                "/api/petitions",
                                """
                        {"channel":"PHONE","receivedAt":"%sT00:00:01+08:00","text":"%s","place":"%s","regionCode":"430921",
                         "caller":{"name":"李某","phone":"13800000000"}}
                        """.formatted(today, newWord(), newWord()),
                                "Idempotency-Key",
                                UUID.randomUUID().toString()));
        String number = JsonPath.read(registered.body(), "$.caseNumber");
        settle("register", number);
        return number;
    }

    private void complete(String person, String step, String key, Map<String, Object> form)
            throws JsonProcessingException {
        String answers = json.writeValueAsString(Map.of(
                "variables",
                form.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> Map.of("value", field.getValue())))));
        Answer sent = heard(step, () -> {
            String query = "?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + step;
            List<String> open =
                    JsonPath.read(as(person).get("/engine-rest/task" + query).body(), "$[*].id");
            String task = "/engine-rest/task/" + open.get(0);
            as(person).post(task + "/claim", "{\"userId\":\"" + person + "\"}");
            return as(person).post(task + "/submit-form", answers);
        });
        assertThat(sent.status()).as(step + " " + sent.body()).isEqualTo(204);
        settle(step, key);
    }

    /** The steps that the house takes in the background. */
    private void settle(String step, String key) {
        String number = key.replaceFirst("-\\d\\d$", "");
        for (String of : List.of(number, number + "-01")) {
            jobs(of).messages().list().forEach(job -> {
                run(step, job);
                settle(step, number);
            });
        }
    }

    private void run(String step, Job job) {
        heard(step, () -> {
            management.executeJob(job.getId());
            return "";
        });
    }

    private JobQuery jobs(String key) {
        String process = key.matches(".*-\\d\\d") ? "handoff" : "petition";
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key)
                .list()
                .stream()
                .map(run -> management.createJobQuery().processInstanceId(run.getId()))
                .findFirst()
                .orElseGet(() -> management.createJobQuery().processInstanceId("none"));
    }

    private <T> T heard(String step, Supplier<T> done) {
        log.listen();
        T answer = done.get();
        steps.computeIfAbsent(step, first -> new ArrayList<>()).addAll(log.heard());
        return answer;
    }

    private String byStep() {
        return steps.entrySet().stream()
                .map(step -> step.getKey() + " " + StatementLog.kinds(step.getValue()) + "\n"
                        + step.getValue().stream()
                                .map(StatementLog.Trip::sql)
                                .map(sql -> "    " + (sql.isEmpty() ? "commit" : sql.replaceAll("\\s+", " ")))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }
}
