package org.ecopetition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.casework.WaitingTasks;
import org.ecopetition.casework.WaitingTasks.Found;
import org.ecopetition.casework.WaitingTasks.WaitingTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WaitingTasksTest extends HouseTest {

    /** Long before the day of any other task of the house. */
    private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");

    private static final Set<String> GROUP = Set.of("unit430921");

    @Autowired
    private WaitingTasks waiting;

    private final String unclaimed = Forms.newWord();
    private final String claimed = Forms.newWord();
    private final String claimedByAnother = Forms.newWord();
    private final String ofAnotherUnit = Forms.newWord();
    private final String last = Forms.newWord();

    @AfterEach
    void remove() {
        tasks.deleteTasks(List.of(unclaimed, claimed, claimedByAnother, ofAnotherUnit, last), true);
    }

    @Test
    void findsWhatIsOverdueForAPersonWhetherClaimedOrNotInTheOrderOfTheirDays() {
        enter();

        Found all = waiting.overdue("unit430921a", GROUP, day(9), 6);
        assertThat(all.first()).extracting(WaitingTask::id).containsExactly(unclaimed, claimed, last);
        assertThat(all.total()).isEqualTo(3);

        Found first = waiting.overdue("unit430921a", GROUP, day(9), 2);
        assertThat(first.first()).extracting(WaitingTask::id).containsExactly(unclaimed, claimed);
        assertThat(first.total()).isEqualTo(3);
    }

    @Test
    void findsWhatFallsDueBetween() {
        enter();

        assertThat(waiting.dueBetween("unit430921a", GROUP, day(0).plusSeconds(1), day(2).minusSeconds(1), 6)
                        .first())
                .extracting(WaitingTask::id)
                .containsExactly(unclaimed);
        assertThat(waiting.dueBetween("unit430921a", Set.of(), day(0), day(9), 6)
                        .first())
                .extracting(WaitingTask::id)
                .containsExactly(claimed);
    }

    private void enter() {
        add(unclaimed, 1, "unit430921");
        add(claimed, 2, "unit430921");
        add(claimedByAnother, 0, "unit430921");
        add(ofAnotherUnit, 0, "unit430902");
        add(last, 3, "unit430921");
        tasks.claim(claimed, "unit430921a");
        tasks.claim(claimedByAnother, "unit430921b");
    }

    private void add(String id, int day, String group) {
        Task task = tasks.newTask(id);
        task.setDueDate(Date.from(day(day)));
        tasks.saveTask(task);
        tasks.addCandidateGroup(id, group);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
