package org.ecopetition.process.deployment.move;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the cases on one version of a process stand; those that stand at the same steps are moved in the same way. */
@Component
class Positions {

    private static final String STEPS = """
            select proc_inst_id_ as run, act_id_ as place from act_ru_execution
            where proc_def_id_ = ? and act_id_ is not null
            union
            select process_instance_id_, job_def_id_ from act_ru_job
            where process_def_id_ = ? and job_def_id_ is not null
            union
            select proc_inst_id_, concat('event ', event_type_, ' ', activity_id_) from act_ru_event_subscr
            where proc_inst_id_ in (select id_ from act_ru_execution where proc_def_id_ = ?)
            """;

    private final JdbcClient database;

    Positions(JdbcClient database) {
        this.database = database;
    }

    /** The ids of the cases of a version, those together that stand at the same steps. */
    Collection<List<String>> of(String definition) {
        Map<String, TreeSet<String>> steps = new HashMap<>();
        database.sql(STEPS)
                .params(definition, definition, definition)
                .query((row, index) -> steps.computeIfAbsent(row.getString("run"), run -> new TreeSet<>())
                        .add(row.getString("place")))
                .list();
        Map<TreeSet<String>, List<String>> alike = new HashMap<>();
        steps.forEach((run, places) ->
                alike.computeIfAbsent(places, unused -> new ArrayList<>()).add(run));
        return alike.values();
    }
}
