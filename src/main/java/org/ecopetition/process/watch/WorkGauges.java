package org.ecopetition.process.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Open and overdue tasks by group, and jobs as gauges, counted once a minute however often they are read. */
@Component
class WorkGauges {

    private static final Logger LOG = LoggerFactory.getLogger(WorkGauges.class);

    private static final String TASKS = """
            select l.GROUP_ID_ as unit, count(*) as open, count(case when t.DUE_DATE_ < :now then 1 end) as overdue
            from ACT_RU_TASK t join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = :candidate
            where t.SUSPENSION_STATE_ = :active and l.GROUP_ID_ is not null group by l.GROUP_ID_
            """;
    private static final String JOBS = """
            select count(case when RETRIES_ = 0 then 1 end) as failed,
                count(case when RETRIES_ > 0 and (DUEDATE_ is null or DUEDATE_ <= :now) then 1 end) as due
            from ACT_RU_JOB where SUSPENSION_STATE_ = :active
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge overdue;
    private volatile Jobs jobs = new Jobs(0, 0);

    WorkGauges(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.open = gauge(registry, "eco.petition.tasks.open", "Open tasks by the group that may take them");
        this.overdue = gauge(registry, "eco.petition.tasks.overdue", "Those of them whose deadline has passed");
        single(registry, "eco.petition.jobs", "due", Jobs::due);
        single(registry, "eco.petition.jobs", "failed", Jobs::failed);
    }

    private void single(MeterRegistry registry, String name, String state, ToDoubleFunction<Jobs> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(jobs))
                .description("Jobs that wait though due, and that failed for good")
                .tag("state", state)
                .register(registry);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String meaning) {
        return MultiGauge.builder(name).description(meaning).register(registry);
    }

    /**
     * The work of a group.
     *
     * @param unit id of the group
     * @param open tasks, overdue ones among them
     */
    private record Work(String unit, long open, long overdue) {}

    private record Jobs(long failed, long due) {}

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    synchronized void count() {
        try {
            tell();
        } catch (DataAccessException away) {
            LOG.warn("what is open is counted later", away);
        }
    }

    private void tell() {
        Timestamp now = Timestamp.from(clock.instant());
        List<Work> work = jdbc.sql(TASKS)
                .param("now", now)
                .param("candidate", IdentityLinkType.CANDIDATE)
                .param("active", SuspensionState.ACTIVE.getStateCode())
                .query(Work.class)
                .list();
        open.register(rows(work, Work::open), true);
        overdue.register(rows(work, Work::overdue), true);
        jobs = jdbc.sql(JOBS)
                .param("now", now)
                .param("active", SuspensionState.ACTIVE.getStateCode())
                .query(Jobs.class)
                .single();
    }

    private static List<MultiGauge.Row<?>> rows(List<Work> work, ToDoubleFunction<Work> figure) {
        return work.stream()
                .<MultiGauge.Row<?>>map(
                        one -> MultiGauge.Row.of(Tags.of("unit", one.unit()), figure.applyAsDouble(one)))
                .toList();
    }
}
