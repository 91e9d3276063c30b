package org.ecopetition.process.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.camunda.bpm.engine.task.Task;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Prometheus reads of the work in hand. */
class WorkGaugesTest extends HouseTest {

    @Autowired
    private WorkGauges gauges;

    @Test
    void tellOpenAndOverdueTasksByUnit() {
        gauges.count();
        double openBefore = value("eco_petition_tasks_open{unit=\"unit430921\"}");
        double overdueBefore = value("eco_petition_tasks_overdue{unit=\"unit430921\"}");
        questionToNanCounty();
        Task late = questionToNanCounty();
        late.setDueDate(Date.from(Instant.EPOCH));
        tasks.saveTask(late);

        gauges.count();

        assertThat(value("eco_petition_tasks_open{unit=\"unit430921\"}")).isEqualTo(openBefore + 2);
        assertThat(value("eco_petition_tasks_overdue{unit=\"unit430921\"}")).isEqualTo(overdueBefore + 1);
    }

    @Test
    void tellJobsAndIncidents() {
        gauges.count();

        assertThat(told())
                .contains(
                        "eco_petition_jobs{state=\"failed\"}",
                        "eco_petition_jobs{state=\"due\"}",
                        "eco_petition_incidents ");
    }

    private double value(String series) {
        return Arrays.stream(told().split("\n"))
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }

    private String told() {
        return as("admin").get("/actuator/prometheus").body();
    }
}
