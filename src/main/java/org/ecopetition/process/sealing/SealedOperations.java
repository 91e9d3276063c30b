package org.ecopetition.process.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.ecopetition.audit.ledger.LedgerPart;
import org.ecopetition.audit.ledger.LedgerSource;
import org.ecopetition.audit.ledger.Note;
import org.ecopetition.audit.ledger.RowContent;
import org.ecopetition.audit.ledger.StoredRow;
import org.springframework.stereotype.Component;

/** What people did to the engine, as its log of operations has it; notes on an operation are left out, for they may be changed. */
@Component
@LedgerPart
class SealedOperations implements LedgerSource {

    private static final String NAME = "act_hi_op_log";

    private static final String COLUMNS = """
            select h.id_, h.proc_inst_id_, h.task_id_, h.job_id_, h.deployment_id_, h.user_id_, h.timestamp_, h.operation_type_,
                h.operation_id_, h.entity_type_, h.property_, h.org_value_, h.new_value_""";

    private static final String SELECT = COLUMNS + ", p.business_key_, p.proc_def_key_ from act_hi_op_log h";

    private final EngineRows rows;

    SealedOperations(EngineRows rows) {
        this.rows = rows;
    }

    static Note note(String chain, UserOperationLogEntryEventEntity operation) {
        RowContent content = new RowContent()
                .put("proc_inst_id_", operation.getProcessInstanceId())
                .put("task_id_", operation.getTaskId())
                .put("job_id_", operation.getJobId())
                .put("deployment_id_", operation.getDeploymentId())
                .put("user_id_", operation.getUserId())
                .put("timestamp_", time(Timestamp.from(operation.getTimestamp().toInstant())))
                .put("operation_type_", operation.getOperationType())
                .put("operation_id_", operation.getOperationId())
                .put("entity_type_", operation.getEntityType())
                .put("property_", operation.getProperty())
                .put("org_value_", operation.getOrgValue())
                .put("new_value_", operation.getNewValue());
        return new Note(chain, NAME, operation.getId(), content);
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
        return rows.of(chains, SELECT, SealedOperations::row);
    }

    @Override
    public List<StoredRow> found(Map<String, String> sealed) {
        return rows.byId(
                sealed.keySet(),
                COLUMNS + " from act_hi_op_log h",
                (row, index) -> row(row, Objects.requireNonNull(sealed.get(row.getString("id_")))));
    }

    private static StoredRow row(ResultSet row, int index) throws SQLException {
        return row(row, CaseOfRun.chain(row.getString("business_key_"), row.getString("proc_def_key_")));
    }

    private static StoredRow row(ResultSet row, String chain) throws SQLException {
        RowContent content = new RowContent();
        for (String column : List.of(
                "proc_inst_id_",
                "task_id_",
                "job_id_",
                "deployment_id_",
                "user_id_",
                "operation_type_",
                "operation_id_",
                "entity_type_",
                "property_",
                "org_value_",
                "new_value_")) {
            content.put(column, row.getString(column));
        }
        content.put("timestamp_", time(row.getTimestamp("timestamp_")));
        return new StoredRow(new Note(chain, NAME, row.getString("id_"), content), row.getString("id_"));
    }

    /** As the database keeps it, without a zone. */
    private static String time(Timestamp time) {
        return time.toLocalDateTime().toString();
    }
}
