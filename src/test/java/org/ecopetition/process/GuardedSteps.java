package org.ecopetition.process;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.casework.form.FormField;
import org.ecopetition.petition.Refusal;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The steps of the small process {@code guarded.bpmn}, and the clock of the house. */
@TestConfiguration(proxyBeanMethods = false)
class GuardedSteps {

    @Bean
    @Primary
    HouseClock houseClock() {
        return new HouseClock(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    AnswerQuestion answerQuestion() {
        return new AnswerQuestion();
    }

    @Bean
    ReviewAnswer reviewAnswer() {
        return new ReviewAnswer();
    }

    @Bean
    JavaDelegate noteDown() {
        return execution -> execution.setVariable("noted", true);
    }

    @Bean
    Probe probe() {
        return new Probe();
    }

    /** A bean that counts who reached it and should not have. */
    public static class Probe {

        private final AtomicInteger reached = new AtomicInteger();

        public String open() {
            reached.incrementAndGet();
            return "2026-01-01T00:00:00";
        }

        void reset() {
            reached.set(0);
        }

        public int timesReached() {
            return reached.get();
        }
    }

    /** A question that the officers of one unit answer. */
    static class AnswerQuestion extends UserTaskStep {

        @Override
        public List<FormField> fields() {
            return List.of(
                    FormField.text("answer", 20),
                    FormField.flag("sure"),
                    FormField.text("note{n}", 10).times(2));
        }

        @Override
        protected void prepare(DelegateTask task) {
            task.setVariableLocal("question", "几分贝?");
        }

        @Override
        protected void complete(DelegateTask task, Answers answers, String person) {
            task.setVariable("length", answers.required("answer").length());
            task.setVariable("answeredBy", person);
        }
    }

    /** A review by somebody of the coordination group, but for one person. */
    static class ReviewAnswer extends UserTaskStep {

        @Override
        public List<FormField> fields() {
            return List.of();
        }

        @Override
        public void checkPerson(DelegateTask task, String person) {
            if (person.equals("liaisonb")) {
                throw new Refusal("task.foreign-person");
            }
        }

        @Override
        protected void complete(DelegateTask task, Answers answers, String person) {
            task.setVariable("reviewedBy", person);
        }
    }
}
