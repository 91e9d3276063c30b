package org.ecopetition.process.deployment.inspection;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.organisation.Role;
import org.ecopetition.process.deployment.inspection.ShippedModels.Shipped;

/**
 * The inspection of who is offered a task: work of a unit stays with the unit of the case, work of the house with an office
 * of the house that handles cases.
 */
class OfficeInspection {

    private static final Set<String> HANDLING = Set.of(Role.LIAISON.group(), Role.LEADER.group());

    private final ShippedModels shipped;
    private final ModelFaults findings;

    OfficeInspection(ShippedModels shipped, ModelFaults findings) {
        this.shipped = shipped;
        this.findings = findings;
    }

    void inspect(Element task, String id, String groups) {
        Set<String> named = partsOf(groups);
        Optional<Set<String>> ours = shippedGroups(id);
        if (ours.isEmpty()) {
            named.stream()
                    .filter(group -> Role.of(group).isPresent() && !HANDLING.contains(group))
                    .forEach(group -> findings.add(task, id, "model.office.idle", group));
            return;
        }
        boolean ofUnits = ours.get().stream().anyMatch(SimpleExpression::isPresent);
        if (ofUnits && !named.equals(ours.get())) {
            findings.add(task, id, "model.office.unit", groups, String.join(",", ours.get()));
        } else if (!ofUnits && !HANDLING.containsAll(named)) {
            findings.add(
                    task,
                    id,
                    "model.office.house",
                    groups,
                    String.join("、", HANDLING.stream().sorted().toList()));
        }
    }

    private Optional<Set<String>> shippedGroups(String task) {
        return shipped.processes().stream()
                .map(Shipped::process)
                .flatMap(process ->
                        Optional.ofNullable(new FlowGraph(process).nodes().get(task)).stream())
                .map(node -> partsOf(Objects.toString(ProcessInspection.extension(node, "candidateGroups"), "")))
                .findFirst();
    }

    private static Set<String> partsOf(String groups) {
        return Arrays.stream(groups.split(",", -1)).map(SimpleExpression::plain).collect(Collectors.toSet());
    }
}
