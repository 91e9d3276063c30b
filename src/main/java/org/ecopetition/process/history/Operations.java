package org.ecopetition.process.history;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.ecopetition.audit.EngineOperation;
import org.ecopetition.handoff.HandOffKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did to the processes of a case, from the engine's log of operations. */
@Component
class Operations {

    private static final String PUT_BACK = "PutBack";

    /** What stands in the events of the case and among its steps. */
    private static final Set<String> TOLD_OTHERWISE =
            Set.of(UserOperationLogEntry.OPERATION_TYPE_COMPLETE, UserOperationLogEntry.OPERATION_TYPE_CREATE);

    private final HistoryService history;
    private final JdbcClient jdbc;

    Operations(HistoryService history, JdbcClient jdbc) {
        this.history = history;
        this.jdbc = jdbc;
    }

    /** @param instances all of one case */
    List<EngineOperation> on(List<HistoricProcessInstance> instances) {
        Map<String, String> reasons = instances.stream()
                .flatMap(instance -> Stream.ofNullable(instance.getBusinessKey()))
                .map(HandOffKey::caseOf)
                .findFirst()
                .map(this::reasons)
                .orElse(Map.of());
        return instances.stream()
                .flatMap(instance -> on(instance, reasons))
                .sorted(Comparator.comparing(EngineOperation::at))
                .toList();
    }

    private Stream<EngineOperation> on(HistoricProcessInstance instance, Map<String, String> reasons) {
        Map<String, List<UserOperationLogEntry>> byOperation = history
                .createUserOperationLogQuery()
                .processInstanceId(instance.getId())
                .orderByTimestamp()
                .asc()
                .list()
                .stream()
                .filter(entry -> entry.getUserId() != null)
                .filter(entry -> !TOLD_OTHERWISE.contains(entry.getOperationType()))
                .collect(Collectors.groupingBy(
                        UserOperationLogEntry::getOperationId, LinkedHashMap::new, Collectors.toList()));
        if (byOperation.isEmpty()) {
            return Stream.of();
        }
        Map<String, String> elements =
                history.createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).list().stream()
                        .collect(Collectors.toMap(
                                HistoricTaskInstance::getId, HistoricTaskInstance::getTaskDefinitionKey));
        String key = Optional.ofNullable(instance.getBusinessKey()).orElse(instance.getId());
        return byOperation.values().stream().map(entries -> operation(key, entries, elements, reasons));
    }

    /** What was stated for acts outside of the path, by operation. */
    private Map<String, String> reasons(String chain) {
        return jdbc
                .sql("select operation_id, reason from stated_reason where chain = ?")
                .param(chain)
                .query((row, index) -> Map.entry(row.getString("operation_id"), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));
    }

    private static EngineOperation operation(
            String key,
            List<UserOperationLogEntry> entries,
            Map<String, String> elements,
            Map<String, String> reasons) {
        UserOperationLogEntry first = entries.get(0);
        List<EngineOperation.Change> changes = entries.stream()
                .filter(entry -> entry.getProperty() != null)
                .map(entry -> new EngineOperation.Change(
                        entry.getProperty(), textOf(entry.getOrgValue()), textOf(entry.getNewValue())))
                .toList();
        String element = first.getTaskId() == null ? null : elements.get(first.getTaskId());
        return new EngineOperation(
                key,
                isPutBack(first, changes) ? PUT_BACK : first.getOperationType(),
                first.getUserId(),
                first.getTimestamp().toInstant(),
                element,
                !UserOperationLogEntry.CATEGORY_TASK_WORKER.equals(first.getCategory()),
                changes,
                reasons.get(first.getOperationId()));
    }

    private static boolean isPutBack(UserOperationLogEntry operation, List<EngineOperation.Change> changes) {
        return operation.getTaskId() != null
                && changes.stream()
                        .anyMatch(change -> change.property().equals("assignee")
                                && change.before() != null
                                && change.after() == null);
    }

    private static @Nullable String textOf(@Nullable String value) {
        return value == null || value.isEmpty() || value.equals("null") ? null : value;
    }
}
