package org.ecopetition.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.rectified;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.ecopetition.process.Caller;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county that did not exist yesterday: set up by pages and Camunda Admin alone, it handles a petition today. */
class NewCountyTest extends HouseTest {

    private static final String UNIT = "unit430924";
    private static final String HER_PASSWORD = "Xinxian#2026ok";

    @Autowired
    private ManagementService management;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private final String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    @AfterEach
    void leave() {
        jdbc.sql("update unit set closed_on = current_date where id = ?")
                .param(UNIT)
                .update();
        List.of("lihua", "zhaowei").forEach(identities::deleteUser);
    }

    @Test
    void isSetUpByPagesAloneAndHandlesAPetition() throws JsonProcessingException {
        assertThat(page("/organisation/units", "regionCode=430924&name=" + said("新设县") + "&englishName=New+County"))
                .isEqualTo("/organisation/units/" + UNIT + "?done=opened");
        assertThat(page(
                        "/organisation/units/" + UNIT + "/people",
                        "id=lihua&fullName=" + said("李华") + "&password=" + said(HER_PASSWORD)))
                .endsWith("?done=entered");
        enteredInCamundaAdmin("zhaowei");

        String number = registered();
        String handOff = number + "-01";
        assertThat(offered("liaisona", "classifyPetition", number)).contains("430924", "新设县");
        complete("liaisona", "classifyPetition", number, with(environmental("NOISE"), "regionCode", "430924"));
        assertThat(offered("liaisona", "assignHandlers", number)).contains("新设县");
        assertThat(proposedLead(number)).isEqualTo(UNIT);
        complete("liaisona", "assignHandlers", number, handedTo(UNIT));

        assertThat(new Caller(address(), "lihua", HER_PASSWORD)
                        .get("/engine-rest/filter")
                        .list("$[*].name"))
                .contains("本单位待办");
        complete("lihua", "signReceipt", handOff, signed());
        complete("lihua", "verifyAllegation", handOff, with(substantiated(), "visitDate", today));
        complete("zhaowei", "rectify", handOff, with(rectified(), "completedOn", today));

        complete("liaisona", "reviewResult", handOff, reviewed("CLOSED"));
        assertThat(tasksOf(as("liaisonb"), "reviewDisclosure", handOff))
                .as("the feedback is in, and goes to the public next")
                .hasSize(1);
        assertThat(as("unit430902a")
                        .get("/engine-rest/task?processInstanceBusinessKey=" + handOff)
                        .list("$"))
                .isEmpty();
        assertThat(as("liaisona").get("/cases/" + number + "/orders/1").body()).contains("新设县");
        assertThat(page("/organisation/units/" + UNIT + "/closing", "successor=&seen=" + seen()))
                .isEqualTo("422");
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(open -> runtime.deleteProcessInstance(open.getId(), "the test is over"));
    }

    /** As an administrator does it there: a person, then the membership. */
    private void enteredInCamundaAdmin(String id) {
        User person = identities.newUser(id);
        person.setFirstName("伟");
        person.setLastName("赵");
        person.setPassword(PASSWORD);
        identities.saveUser(person);
        assertThat(as("admin")
                        .sendLikeTasklist("PUT", "/group/" + UNIT + "/members/" + id, "{}")
                        .status())
                .isEqualTo(204);
    }

    private String registered() {
        Answer registered = as("intakea")
                .post(
                        "/api/petitions",
                        """
                        {"channel":"PHONE","receivedAt":"%sT00:00:01+08:00","text":"新设县砂石场噪声%s","place":"新镇",
                         "regionCode":"430924","caller":{"name":"李某","phone":"13800000000"}}
                        """.formatted(today, UUID.randomUUID()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        settle();
        return registered.read("$.caseNumber");
    }

    private String offered(String person, String step, String key) {
        return formOf(as(person), step, key).body();
    }

    private String proposedLead(String number) {
        return formOf(as("liaisona"), "assignHandlers", number).read("$.handOff1Unit.value");
    }

    private Answer formOf(Caller person, String step, String key) {
        return person.get(
                "/engine-rest/task/" + tasksOf(person, step, key).get(0) + "/form-variables?deserializeValues=false");
    }

    private List<String> tasksOf(Caller person, String step, String key) {
        return person.get("/engine-rest/task?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + step)
                .list("$[*].id");
    }

    private void complete(String person, String step, String key, Map<String, Object> form)
            throws JsonProcessingException {
        Caller caller = person.equals("lihua") ? new Caller(address(), person, HER_PASSWORD) : as(person);
        String task = "/engine-rest/task/" + tasksOf(caller, step, key).get(0);
        assertThat(caller.post(task + "/claim", "{\"userId\":\"" + person + "\"}")
                        .status())
                .isEqualTo(204);
        Answer sent = caller.post(
                task + "/submit-form",
                json.writeValueAsString(Map.of(
                        "variables",
                        form.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, field -> Map.of("value", field.getValue()))))));
        assertThat(sent.status()).as(step + " " + sent.body()).isEqualTo(204);
        settle();
    }

    private void settle() {
        for (var jobs = management.createJobQuery().messages().list();
                !jobs.isEmpty();
                jobs = management.createJobQuery().messages().list()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private long seen() {
        return jdbc.sql("select max(id) from setting_change where subject = 'UNIT' and entry = ?")
                .param(UNIT)
                .query(Long.class)
                .single();
    }

    /** Where the page leads, or the number of its refusal. */
    private String page(String path, String form) {
        Answer answer = as("admin").postForm(path, form);
        return answer.status() == 302 ? answer.location().replaceFirst("https?://[^/]+", "") : "" + answer.status();
    }

    private static String said(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
