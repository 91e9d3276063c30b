package org.ecopetition.process.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.audit.ledger.LedgerSource;
import org.ecopetition.audit.ledger.Note;
import org.ecopetition.audit.ledger.RowContent;
import org.ecopetition.audit.ledger.StoredRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who had which task, or did it: in the history of tasks and in that of activities, which have to say the same. */
@Component
@LedgerPart
class SealedTasks implements LedgerSource {

    private static final String NAME = "act_hi_taskinst";

    private static final String SELECT = """
            select h.id_, h.task_def_key_, h.assignee_, p.business_key_, p.proc_def_key_, a.id_ as activity, a.assignee_ as actor
            from act_hi_taskinst h
            left join act_hi_actinst a on a.proc_inst_id_ = h.proc_inst_id_ and a.task_id_ = h.id_
            """;

    private final EngineRows rows;

    SealedTasks(EngineRows rows) {
        this.rows = rows;
    }

    static Note note(String chain, HistoricTaskInstanceEventEntity task) {
        return note(chain, task.getId(), task.getTaskDefinitionKey(), task.getAssignee());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public List<StoredRow> of(Collection<String> chains) {
        return rows.of(chains, SELECT, SealedTasks::row);
    }

    private static StoredRow row(ResultSet row, int index) throws SQLException {
        String chain = CaseOfRun.chain(row.getString("business_key_"), row.getString("proc_def_key_"));
        String assignee = row.getString("assignee_");
        Note note = note(chain, row.getString("id_"), row.getString("task_def_key_"), assignee);
        if (row.getString("activity") != null && !Objects.equals(assignee, row.getString("actor"))) {
            note.content().put("actor", String.valueOf(row.getString("actor")));
        }
        return new StoredRow(note, row.getString("id_"));
    }

    private static Note note(String chain, String id, @Nullable String task, @Nullable String assignee) {
        RowContent content = new RowContent().put("task", task).put("assignee", assignee);
        return new Note(chain, NAME, id, content);
    }
}
