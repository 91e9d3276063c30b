package org.ecopetition.process.intervention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.Forms;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.variable.VariableOfAnyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator intervenes in running work by a page that asks for the reason, keeps it and seals it. */
class InterventionsPageTest extends HouseTest {

    private static final String PAGE = "/admin/interventions";
    private static final String WHY = "承办单位改名，重新发出任务";

    @Autowired
    private ManagementService management;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient database;

    private String number = "";

    @BeforeEach
    void aCallThatWaitsToBeClassified() {
        String answer = as("intakea")
                .post(
                        "/api/petitions",
                        """
                        {"channel":"PHONE","receivedAt":"2023-06-29T09:15:00+08:00","text":"%s","place":"x","regionCode":"430921"}
                        """.formatted(Forms.newWord()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body();
        number = JsonPath.read(answer, "$.caseNumber");
        management
                .createJobQuery()
                .messages()
                .processInstanceId(run().getId())
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    @Test
    void suspendsAndResumesWithTheReasonKeptAndSealed() {
        assertThat(as("admin").get(PAGE + "?key=" + number).body()).contains("办理中", "研判");

        assertThat(sent(Map.of("act", "SUSPEND", "reason", WHY)).location()).contains(PAGE, "done=true");

        assertThat(run().isSuspended()).isTrue();
        assertThat(reasons()).contains(tuple("Suspend", "admin", WHY));
        assertThat(as("admin").get(PAGE + "?key=" + number).body()).contains("已挂起");
        assertThat(as("auditora").get("/audit/" + number).body()).contains(WHY);
        sent(Map.of("act", "RESUME", "reason", WHY));
        assertThat(run().isSuspended()).isFalse();
        assertThat(verification.of(number).faults()).isEmpty();
    }

    @Test
    void movesWorkToAnotherStep() {
        assertThat(sent(Map.of("act", "MOVE", "from", "classifyPetition", "to", "assignHandlers", "reason", WHY))
                        .status())
                .isEqualTo(302);

        assertThat(runtime.getActiveActivityIds(run().getId()))
                .contains("assignHandlers")
                .doesNotContain("classifyPetition");
        assertThat(reasons()).contains(tuple("ModifyProcessInstance", "admin", WHY));
    }

    @Test
    void setsAVariableOfItsOwnType() {
        new VariableOfAnyModel(run().getId(), "urgent").set(runtime, false);

        Answer unreadable = sent(Map.of("act", "SET", "variable", "urgent", "value", "也许", "reason", WHY));
        sent(Map.of("act", "SET", "variable", "urgent", "value", "true", "reason", WHY));

        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body()).contains("请填 true 或 false", WHY);
        assertThat(runtime.getVariable(run().getId(), "urgent")).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUSPEND |             |         | ''  | 请写明理由
            ''      |             |         | why | 请选择要做什么
            MOVE    |             | assignHandlers | why | 请选择离开的环节
            MOVE    | classifyPetition |         | why | 请选择进入的环节
            MOVE    | classifyPetition | nowhere | why | 请选择进入的环节
            SET     |             |         | why | 请选择变量
            JUMP    |             |         | why | 请选择要做什么
            """)
    void saysWhatIsMissingAndChangesNothing(String act, String from, String to, String reason, String sentence) {
        Answer refused = sent(
                Map.of("act", act, "from", from == null ? "" : from, "to", to == null ? "" : to, "reason", reason));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(sentence);
        assertThat(runtime.getActiveActivityIds(run().getId())).contains("classifyPetition");
        assertThat(reasons()).isEmpty();
    }

    @Test
    void knowsNoWorkThatHasEndedOrNeverWas() {
        assertThat(as("admin").get(PAGE + "?key=D9YY202301010001-01").body()).contains("没有以");
        Answer gone = as("admin").postForm(PAGE, "key=" + number + "&run=elsewhere&act=SUSPEND&reason=x");

        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.body()).contains("已经变化");
    }

    private Answer sent(Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return as("admin").postForm(PAGE, "key=" + number + "&run=" + run().getId() + "&" + form);
    }

    private ProcessInstance run() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private List<Tuple> reasons() {
        return database.sql("select act, person, reason from stated_reason where chain = ?")
                .param(number)
                .query((row, index) -> tuple(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
