package org.ecopetition.process.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.ecopetition.alert.AlertReader;
import org.ecopetition.alert.OpenWork;
import org.ecopetition.alert.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The open tasks read from the engine's own tables, each list with one statement that the indexes of {@code EngineIndexes}
 * answer: its queries join all candidates of all tasks, and take a query more for the keys of the cases.
 */
@Component
class EngineOpenWork implements OpenWork {

    private static final String TASKS = """
            select t.ID_, t.NAME_, t.TASK_DEF_KEY_, t.PROC_DEF_ID_, t.CREATE_TIME_, t.DUE_DATE_, e.BUSINESS_KEY_
            from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
            where t.%1$s > :after and t.%1$s <= :until and t.SUSPENSION_STATE_ = :active and %2$s
            order by t.%1$s desc fetch first :most rows only
            """;

    private static final String CLAIMED = "t.ASSIGNEE_ = :person";

    private static final String WAITING = """
            t.ASSIGNEE_ is null and exists (
                select 1 from ACT_RU_IDENTITYLINK l
                where l.TASK_ID_ = t.ID_ and l.TYPE_ = :candidate and l.GROUP_ID_ in (:groups))""";

    /** Two lists and not one with an <em>or</em>, for which a database gathers all tasks of the groups first. */
    private static final String BOTH = "select * from ((" + TASKS + ") union all (" + TASKS.replace("%2$s", "%3$s")
            + ")) as own order by %1$s desc fetch first :most rows only";

    private static final String OF = """
            from ACT_RU_TASK t %s where t.SUSPENSION_STATE_ = :active
                and ((t.CREATE_TIME_ > :cameAfter and t.CREATE_TIME_ <= :cameUntil)
                    or (t.DUE_DATE_ > :dueAfter and t.DUE_DATE_ <= :dueUntil))
            """;

    private static final String PEOPLE =
            "select distinct t.ASSIGNEE_ " + OF.formatted("") + "and t.ASSIGNEE_ is not null";
    private static final String GROUPS = "select distinct l.GROUP_ID_ "
            + OF.formatted("join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = :candidate")
            + "and t.ASSIGNEE_ is null and l.GROUP_ID_ is not null";

    private final JdbcClient jdbc;

    EngineOpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaitingWork> cameBetween(AlertReader reader, Instant after, Instant until, int most) {
        return read("CREATE_TIME_", reader, new Span(after, until), most);
    }

    @Override
    public List<WaitingWork> dueBetween(AlertReader reader, Instant after, Instant until, int most) {
        return read("DUE_DATE_", reader, new Span(after, until), most);
    }

    @Override
    public Reached reached(Span came, Span due) {
        return new Reached(ids(PEOPLE, came, due), ids(GROUPS, came, due));
    }

    private List<WaitingWork> read(String column, AlertReader reader, Span span, int most) {
        return jdbc.sql(BOTH.formatted(column, CLAIMED, WAITING))
                .param("after", Timestamp.from(span.after()))
                .param("until", Timestamp.from(span.until()))
                .param("active", SuspensionState.ACTIVE.getStateCode())
                .param("candidate", IdentityLinkType.CANDIDATE)
                .param("person", reader.person())
                .param("groups", reader.groups().isEmpty() ? Set.of("") : reader.groups())
                .param("most", most)
                .query(EngineOpenWork::work)
                .list();
    }

    private Set<String> ids(String sql, Span came, Span due) {
        Map<String, Object> values = Map.of(
                "active", SuspensionState.ACTIVE.getStateCode(),
                "candidate", IdentityLinkType.CANDIDATE,
                "cameAfter", Timestamp.from(came.after()),
                "cameUntil", Timestamp.from(came.until()),
                "dueAfter", Timestamp.from(due.after()),
                "dueUntil", Timestamp.from(due.until()));
        return new HashSet<>(jdbc.sql(sql).params(values).query(String.class).list());
    }

    private static WaitingWork work(ResultSet row, int index) throws SQLException {
        String model = row.getString("PROC_DEF_ID_");
        return new WaitingWork(
                row.getString("ID_"),
                row.getString("NAME_"),
                row.getString("TASK_DEF_KEY_"),
                model.substring(0, model.indexOf(':')),
                row.getString("BUSINESS_KEY_"),
                row.getTimestamp("CREATE_TIME_").toInstant(),
                instant(row.getTimestamp("DUE_DATE_")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
