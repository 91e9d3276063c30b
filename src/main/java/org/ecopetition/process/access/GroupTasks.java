package org.ecopetition.process.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The open tasks of groups, looked up first and named to the engine. Its own check compares every task with every grant of a unit's
 * officer, which takes seconds where a province works; a unit's right to a task is that it is its group. And what waits for a group in
 * the order of its days the database would look for by walking the days of all tasks.
 */
final class GroupTasks {

    /** So many at most are named in a query of a unit; one that has more is left to the engine's own check. */
    private static final int MOST = 10_000;

    /** So many at most where rights are no matter; naming more takes longer than walking the days of all. */
    private static final int FEW = 1_000;

    private static final String NONE = "none";

    private static final String OF_GROUPS = """
            select distinct TASK_ID_ from ACT_RU_IDENTITYLINK
            where TYPE_ = 'candidate' and GROUP_ID_ in (:groups) and TASK_ID_ is not null fetch first :most rows only
            """;

    private final JdbcClient jdbc;

    GroupTasks(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Lets a query find the tasks of these units alone; whether they are so few that it could. */
    boolean narrowToUnits(TaskQueryImpl query, List<String> units) {
        return narrow(query, units, MOST);
    }

    /** Lets a query for the tasks of these groups look at them alone, where they are few. */
    void narrowToCandidates(TaskQueryImpl query, List<String> groups) {
        narrow(query, groups, FEW);
    }

    private boolean narrow(TaskQueryImpl query, List<String> groups, int most) {
        List<String> own = jdbc.sql(OF_GROUPS)
                .param("groups", groups)
                .param("most", most + 1)
                .query(String.class)
                .list();
        if (own.size() > most) {
            return false;
        }
        Set<String> asked =
                Optional.ofNullable(query.getTaskIdIn()).map(Set::of).orElse(Set.of());
        String[] found = own.stream()
                .filter(task -> asked.isEmpty() || asked.contains(task))
                .toArray(String[]::new);
        query.taskIdIn(found.length == 0 ? new String[] {NONE} : found);
        return true;
    }
}
