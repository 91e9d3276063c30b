package org.ecopetition.process.deployment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.Engine;
import org.ecopetition.process.decision.BrokenTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps that failed and wait for somebody, as an administrator understands them. */
@Component
class OpenIncidents implements MeterBinder {

    static final int MOST = 200;

    /** A sentence of ours; what else a step says is for programmers. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{4}");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final BrokenTables tables;
    private final Engine engine;

    OpenIncidents(
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            BrokenTables tables,
            Engine engine) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.tables = tables;
        this.engine = engine;
    }

    /**
     * A step that failed.
     *
     * @param job what is tried again, if it can be
     * @param caseKey the case, or empty where it belongs to none
     * @param caseNumber the petition of the case
     * @param step the name of the step in the model
     * @param reason a sentence of ours, if the step said one
     */
    record Failed(
            String id,
            @Nullable String job,
            String caseKey,
            String caseNumber,
            String step,
            @Nullable String reason,
            Instant since) {}

    /** The latest first, 200 at most. */
    List<Failed> all() {
        return engine.act(() -> {
            List<Incident> incidents =
                    runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, 2 * MOST).stream()
                            .filter(OpenIncidents::isWhereItFailed)
                            .limit(MOST)
                            .toList();
            Map<String, String> keys = businessKeysOf(incidents);
            return incidents.stream()
                    .map(incident -> read(incident, keys.getOrDefault(incident.getProcessInstanceId(), "")))
                    .toList();
        });
    }

    /**
     * Tries a failed step once more.
     *
     * @throws Refusal when it failed no longer, or cannot be tried again
     */
    void retry(String id) {
        engine.act(() -> {
            Incident incident = runtime.createIncidentQuery().incidentId(id).singleResult();
            if (incident == null || !Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())) {
                throw new Refusal("incident.gone");
            }
            management.setJobRetries(incident.getConfiguration(), 1);
            return null;
        });
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("eco.petition.incidents", this, OpenIncidents::count)
                .description("Steps that failed and wait for an administrator")
                .register(registry);
        Gauge.builder(
                        "eco.petition.broken.tables",
                        tables,
                        broken -> broken.all().size())
                .description("Versions of decision tables that an earlier one answers for")
                .register(registry);
    }

    private double count() {
        return engine.act(() -> runtime.createIncidentQuery().count());
    }

    /** What called a failed step is told by the engine as failed too, and has nothing to try again. */
    private static boolean isWhereItFailed(Incident incident) {
        return incident.getId().equals(incident.getRootCauseIncidentId());
    }

    private Failed read(Incident incident, String caseKey) {
        boolean isJob = Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType());
        String message = Optional.ofNullable(incident.getIncidentMessage()).orElse("");
        return new Failed(
                incident.getId(),
                isJob ? incident.getConfiguration() : null,
                caseKey,
                HandOffKey.caseOf(caseKey),
                stepOf(incident),
                CHINESE.matcher(message).find() ? message : null,
                incident.getIncidentTimestamp().toInstant());
    }

    private Map<String, String> businessKeysOf(List<Incident> incidents) {
        Set<String> runs = incidents.stream()
                .flatMap(incident -> Stream.ofNullable(incident.getProcessInstanceId()))
                .collect(Collectors.toSet());
        return runs.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(runs).list().stream()
                        .filter(run -> run.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private String stepOf(Incident incident) {
        String activity = Optional.ofNullable(incident.getFailedActivityId())
                .or(() -> Optional.ofNullable(incident.getActivityId()))
                .orElse("");
        if (incident.getProcessDefinitionId() == null) {
            return activity;
        }
        return repository
                                .getBpmnModelInstance(incident.getProcessDefinitionId())
                                .getModelElementById(activity)
                        instanceof FlowElement element
                ? Optional.ofNullable(element.getName()).orElse(activity)
                : activity;
    }
}
