package org.ecopetition.process.people;

import org.camunda.bpm.engine.TaskService;
import org.ecopetition.organisation.unit.UnitWork;
import org.ecopetition.process.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a unit still has to do, by the register of hand-offs and by the engine's tasks. */
@Component
class CamundaUnitWork implements UnitWork {

    private static final String HAND_OFFS = """
            select count(*) from hand_off h where h.ended_at is null and (h.unit = :unit
                or exists (select 1 from assisting_unit a where a.hand_off = h.hand_off_key and a.unit = :unit))
            """;

    private final TaskService tasks;
    private final Engine engine;
    private final JdbcClient jdbc;

    CamundaUnitWork(TaskService tasks, Engine engine, JdbcClient jdbc) {
        this.tasks = tasks;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public long openOf(String unit) {
        long handOffs =
                jdbc.sql(HAND_OFFS).param("unit", unit).query(Long.class).single();
        return handOffs > 0
                ? handOffs
                : engine.act(() -> tasks.createTaskQuery()
                        .taskCandidateGroup(unit)
                        .includeAssignedTasks()
                        .count());
    }
}
