package org.ecopetition.process.deployment.move;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/**
 * Which step of the new version takes the place of which: steps of the same id by themselves, others as somebody chose.
 *
 * @param chosen new steps by the old ones
 */
record StepMapping(Map<String, String> chosen) {

    /** Reads choices, each {@code process old new}; one that names nothing new is passed over. */
    static StepMapping read(List<String> choices, String process) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String choice : choices) {
            String[] parts = choice.split(" ", -1);
            if (parts.length == 3 && parts[0].equals(process) && !parts[2].isBlank()) {
                chosen.put(parts[1], parts[2]);
            }
        }
        return new StepMapping(chosen);
    }

    /**
     * The engine's plan for moving cases from one version to another.
     *
     * @param refused takes the old steps whose choice the engine does not allow
     */
    MigrationPlan plan(RuntimeService runtime, String from, String to, Set<String> refused) {
        MigrationPlan equal =
                runtime.createMigrationPlan(from, to).mapEqualActivities().build();
        Set<String> mapped = equal.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        Map<String, String> further = new LinkedHashMap<>(chosen);
        further.keySet().removeAll(mapped);
        while (!further.isEmpty()) {
            try {
                MigrationPlanBuilder plan =
                        runtime.createMigrationPlan(from, to).mapEqualActivities();
                further.forEach(plan::mapActivities);
                return plan.build();
            } catch (MigrationPlanValidationException impossible) {
                Set<String> wrong = impossible.getValidationReport().getInstructionReports().stream()
                        .map(report -> report.getMigrationInstruction().getSourceActivityId())
                        .collect(Collectors.toSet());
                if (!further.keySet().removeAll(wrong)) {
                    return equal;
                }
                refused.addAll(wrong);
            }
        }
        return equal;
    }
}
