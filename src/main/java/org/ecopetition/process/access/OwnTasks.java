package org.ecopetition.process.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The open tasks of handling units, found by their candidate groups. The engine's own check compares every task with every grant
 * of the person, which takes seconds where a province works; a unit's right to a task is that it is its group, so the few tasks
 * of the group are looked up first.
 */
final class OwnTasks {

    /** So many at most are named in a query; whoever has more is left to the engine's own check. */
    private static final int MOST = 10_000;

    private static final String NONE = "none";

    private static final String OF_GROUPS = """
            select distinct TASK_ID_ from ACT_RU_IDENTITYLINK
            where TYPE_ = 'candidate' and GROUP_ID_ in (:groups) and TASK_ID_ is not null fetch first %d rows only
            """.formatted(MOST + 1);

    private final JdbcClient jdbc;

    OwnTasks(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Lets a query find the tasks of these units alone. */
    void narrow(TaskQueryImpl query, List<String> units) {
        List<String> own =
                jdbc.sql(OF_GROUPS).param("groups", units).query(String.class).list();
        if (own.size() > MOST) {
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        Set<String> asked =
                Optional.ofNullable(query.getTaskIdIn()).map(Set::of).orElse(Set.of());
        String[] found = own.stream()
                .filter(task -> asked.isEmpty() || asked.contains(task))
                .toArray(String[]::new);
        query.taskIdIn(found.length == 0 ? new String[] {NONE} : found);
    }
}
