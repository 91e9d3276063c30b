package org.ecopetition.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ever more open work: the open cases of the demo copied with their processes, tasks, hand-offs and events, each under a number of
 * its own; only on PostgreSQL. They are up to 24 days old, to every second nothing has happened since, and what lay with the
 * county that has the most lies with a hundred counties. Their timers are left out, what is kept of callers, and the engine's history.
 */
final class CopiedCases {

    private static final int AT_ONCE = 100;

    /** After the executions what hangs on them. */
    private static final List<String> ENGINE_TABLES =
            List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr", "act_ru_identitylink");

    private static final String PROCESS = "r.proc_inst_id_";

    private static final String PROCESS_OF_TASK = "(select t.proc_inst_id_ from act_ru_task t where t.id_ = r.task_id_)";

    /** The engine's own numbers, which a copy has anew. */
    private static final Set<String> IDS = Set.of(
            "id_", "root_proc_inst_id_", "proc_inst_id_", "parent_id_", "super_exec_", "act_inst_id_", "execution_id_", "task_id_", "var_scope_");

    private static final List<String> CASE_TABLES =
            List.of("petition", "intake_record", "allegation", "hand_off", "case_event", "case_model");

    /** What names the case. */
    private static final Set<String> NAMES =
            Set.of("business_key_", "text_", "case_number", "raw_number", "hand_off_key", "hand_off", "case_key", "data");

    private static final Set<String> UNITS = Set.of("unit", "group_id_");

    private static final Set<String> AGED_TABLES = Set.of("hand_off", "case_event", "act_ru_task");

    /** Ninety-nine counties more. */
    private static final String COUNTIES = "generate_series(1, 99) n(n) cross join unit u where u.id = 'unit430921'";

    private static final Set<String> OF_CALLERS = Set.of(
            "caller_name", "caller_phone", "caller_address", "caller_digits", "caller_tail", "caller_begin", "data_key");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CopiedCases(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Copies until so many cases are open. */
    void fill(int open) {
        int there = jdbc.queryForObject(
                "select count(*) from act_ru_execution where parent_id_ is null and super_exec_ is null", Integer.class);
        int patterns = jdbc.queryForObject(
                "select count(*) from act_ru_execution where parent_id_ is null and business_key_ !~ '-' and id_ !~ '#'", Integer.class);
        jdbc.update("insert into unit (id, name, position) select 'unit44' || (1000 + n), u.name || n, 1000 + n from " + COUNTIES
                + " on conflict do nothing");
        jdbc.update("insert into act_id_group (id_, rev_, name_, type_) select 'unit44' || (1000 + n), 1, u.name || n, 'WORKFLOW' from "
                + COUNTIES + " on conflict do nothing");
        int rounds = (open - there + patterns - 1) / patterns;
        int done = jdbc.queryForObject(
                "select coalesce(max(cast(split_part(id_, '#', 2) as integer)), 0) from act_ru_execution where id_ ~ '#'", Integer.class);
        for (int round = 0; round < rounds; round += AT_ONCE) {
            int first = done + round + 1;
            int last = done + Math.min(rounds, round + AT_ONCE);
            transaction.executeWithoutResult(status -> copy(first, last));
            if (round == 0) {
                jdbc.execute("analyze");
            }
        }
        if (rounds > 0) {
            jdbc.execute("vacuum analyze"); // as the database does by itself within minutes
        }
    }

    private void copy(int first, int last) {
        jdbc.update(
                """
                create temporary table copied on commit drop as
                select i.proc_inst_id_ as process, split_part(i.business_key_, '-', 1) as old, n.n,
                    'D9CC2023' || lpad(cast(n.n * 1000 + dense_rank() over (order by split_part(i.business_key_, '-', 1)) as text), 9, '0') as new
                from act_ru_execution i cross join generate_series(%d, %d) n(n)
                where i.parent_id_ is null and i.business_key_ is not null and i.id_ !~ '#'
                """
                        .formatted(first, last));
        CASE_TABLES.forEach(this::copyCases);
        ENGINE_TABLES.forEach(this::copyEngine);
        jdbc.update("insert into uncounted_case (case_number) select distinct new from copied");
    }

    private void copyEngine(String table) {
        copy(table, "copied c on c.process = " + (table.equals("act_ru_identitylink") ? PROCESS_OF_TASK : PROCESS));
    }

    private void copyCases(String table) {
        copy(table, "(select distinct old, new, n from copied) c on c.old = r.case_number");
    }

    private void copy(String table, String joined) {
        Map<String, String> columns = new LinkedHashMap<>();
        jdbc.query(
                "select column_name, data_type from information_schema.columns where table_schema = 'public' and table_name = ?"
                        + " and is_identity = 'NO' order by ordinal_position",
                (RowCallbackHandler) row -> columns.put(row.getString(1), row.getString(2)),
                table);
        jdbc.update("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select "
                + columns.entrySet().stream().map(column -> value(table, column.getKey(), column.getValue())).collect(Collectors.joining(", "))
                + " from " + table
                + " r join " + joined);
    }

    private static String value(String table, String column, String type) {
        if (OF_CALLERS.contains(column)) {
            return "null";
        }
        if (column.equals("raw_number")) {
            return "c.new";
        }
        if (NAMES.contains(column)) {
            return "replace(r." + column + ", c.old, c.new)";
        }
        if (UNITS.contains(column)) {
            return "case when r.%1$s = 'unit430921' and c.n %% 100 <> 0 then 'unit44' || (1000 + c.n %% 100) else r.%1$s end".formatted(column);
        }
        if (type.startsWith("timestamp") && AGED_TABLES.contains(table)) {
            String since = table.equals("case_event") ? "c.n % 25 * ((c.n + 1) % 2)" : "c.n % 25";
            return "r." + column + " - " + since + " * interval '1 day'";
        }
        return table.startsWith("act_") && IDS.contains(column) ? "r." + column + " || '#' || c.n" : "r." + column;
    }
}
