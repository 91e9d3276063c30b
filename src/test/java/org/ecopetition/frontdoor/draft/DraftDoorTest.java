package org.ecopetition.frontdoor.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed into a form is kept for whoever typed it, until the form is handed in or the draft is too old. */
class DraftDoorTest extends HouseTest {

    private static final String INTAKE = "/drafts/intake";
    private static final String TYPED = "{\"fields\":{\"text\":[\"来电人反映砖厂冒烟\\u0000\"]}}";

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftCleaning cleaning;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void throwAway() {
        jdbc.sql("delete from draft").update();
    }

    @Test
    void keepsADraftForItsAuthorAlone() {
        Answer saved = as("intakea").put(INTAKE, TYPED);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.read("$.before")).isEqualTo("null");
        assertThat(as("intakea").get(INTAKE).read("$.content.fields.text[0]")).startsWith("来电人反映砖厂冒烟");
        assertThat(as("intakea").get(INTAKE).read("$.savedAt")).isEqualTo(saved.read("$.savedAt"));
        assertThat(as("liaisona").get(INTAKE).read("$.content")).isEqualTo("null");
        as("liaisona").send("DELETE", INTAKE, "");
        assertThat(as("intakea").get(INTAKE).read("$.content")).isNotEqualTo("null");
        assertThat(as("intakea").send("DELETE", INTAKE, "").status()).isEqualTo(204);
        assertThat(as("intakea").get(INTAKE).read("$.content")).isEqualTo("null");
    }

    @Test
    void letsTheLaterSaveWinAndTellsOfTheEarlier() {
        String first = as("intakea").put(INTAKE, TYPED).read("$.savedAt");

        Answer second = as("intakea").put(INTAKE, "{\"fields\":{}}");

        assertThat(second.read("$.before")).isEqualTo(first);
        assertThat(as("intakea").get(INTAKE).body()).contains("{\"fields\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "{\"fields\":", "null", "{\"text\":\"\\ud800\"}"})
    void refusesWhatIsNoObjectThatCanBeKept(String sent) {
        Answer answer = as("intakea").put(INTAKE, sent);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void takesAnIntakeFormFilledToItsLimitsAndNothingHuge() {
        assertThat(as("intakea")
                        .put(INTAKE, "{\"text\":\"" + "冒".repeat(22_500) + "\"}")
                        .status())
                .isEqualTo(200);

        Answer huge = as("intakea").put(INTAKE, "{\"text\":\"" + "a".repeat(256 * 1024) + "\"}");

        assertThat(huge.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/drafts/intake", "/drafts/nowhere", "/drafts/briefings/rounds", "/drafts/public/objections"})
    void isNotForFormsThatThePersonMayNotHandIn(String form) {
        Answer answer = as("unit430921a").put(form, TYPED);

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/drafts/intake%20", "/drafts/%E4%BF%A1", "/drafts/intake~a~b", "/drafts"})
    void refusesWhatIsNoPlace(String place) {
        assertThat(as("intakea").put(place, TYPED).status()).isIn(400, 404);
    }

    @Test
    void keepsADraftOfATaskForWhoeverHasIt() {
        Task question = questionToNanCounty();
        String place = "/drafts/tasks/" + question.getId();
        assertThat(as("unit430921a").put(place, TYPED).status())
                .as("not claimed")
                .isEqualTo(403);
        tasks.claim(question.getId(), "unit430921a");

        assertThat(as("unit430921a").put(place, TYPED).status()).isEqualTo(200);
        assertThat(as("unit430921b").get(place).status()).isEqualTo(403);
        assertThat(as("liaisona").get(place).status()).isEqualTo(403);
        tasks.setAssignee(question.getId(), "unit430921b");

        assertThat(as("unit430921a").get(place).status()).isEqualTo(403);
        assertThat(as("unit430921b").get(place).read("$.content")).isEqualTo("null");
    }

    @Test
    void throwsAwayWhatIsTooOldAndWhatBelongsToADoneTask() {
        Task done = questionToNanCounty();
        Task open = questionToNanCounty();
        for (Task question : new Task[] {done, open}) {
            tasks.claim(question.getId(), "unit430921a");
            drafts.save("unit430921a", "/tasks/" + question.getId(), "{}");
        }
        drafts.save("intakea", "/intake", "{}");
        runtime.deleteProcessInstance(done.getProcessInstanceId(), "done");

        cleaning.clean();

        assertThat(drafts.find("unit430921a", "/tasks/" + done.getId())).isEmpty();
        assertThat(drafts.find("unit430921a", "/tasks/" + open.getId())).isPresent();
        assertThat(drafts.find("intakea", "/intake")).isPresent();
        houseClock.forward(Duration.ofDays(7).plusMinutes(1));
        cleaning.clean();
        assertThat(drafts.find("intakea", "/intake")).isEmpty();
    }

    @Test
    void letsTheOldestGoBeyondWhatOnePersonMayHave() {
        for (int number = 0; number <= 100; number++) {
            houseClock.forward(Duration.ofSeconds(1));
            drafts.save("intakea", "/intake~" + number, "{}");
        }

        assertThat(drafts.find("intakea", "/intake~0")).isEmpty();
        assertThat(drafts.find("intakea", "/intake~1")).isPresent();
        assertThat(drafts.find("intakea", "/intake~100")).isPresent();
    }

    @Test
    void goesWithTheFormThatIsTakenAndStaysWithOneThatIsRefused() {
        as("intakea").put(INTAKE, TYPED);

        Answer refused = as("intakea").postForm("/intake", intakeForm(""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(drafts.find("intakea", "/intake")).isPresent();
        as("intakea").postForm("/intake/repeats", intakeForm("砖厂冒烟"));
        assertThat(drafts.find("intakea", "/intake")).as("only looked at").isPresent();
        as("intakea").postForm("/intake", intakeForm("砖厂冒烟" + UUID.randomUUID()).replace("/intake", "/visits"));
        assertThat(drafts.find("intakea", "/intake")).as("another form's").isPresent();

        Answer taken = as("intakea").postForm("/intake", intakeForm("水泥厂扬尘" + UUID.randomUUID()));

        assertThat(taken.location()).endsWith("/receipt");
        assertThat(drafts.find("intakea", "/intake")).isEmpty();
    }

    private static String intakeForm(String text) {
        return "formKey=" + UUID.randomUUID() + "&channel=PHONE&receivedAt=2023-06-29T09:15&text=" + text
                + "&draftPlace=/intake";
    }
}
