package org.ecopetition.process.deployment.move;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * What became of the cases on one version when their move was rehearsed.
 *
 * @param from the version they are on
 * @param moving ids of the cases that can be moved
 * @param stranded ids of the others by the step that holds them back
 * @param refused steps whose choice the engine does not allow
 */
record Rehearsed(ProcessDefinition from, List<String> moving, Map<String, List<String>> stranded, Set<String> refused) {

    int strandedCases() {
        return stranded.values().stream().mapToInt(List::size).sum();
    }
}
