package org.ecopetition.casework.model;

import java.util.List;

/**
 * What a trial found.
 *
 * @param faults for which the guard would refuse all of the files
 * @param warnings that stop nothing
 */
public record TrialReport(List<ModelFinding> faults, List<ModelFinding> warnings, List<FileReport> files) {

    /** Whether the files would be let in. */
    public boolean isAccepted() {
        return faults.isEmpty();
    }

    /** Whether anything is not as it is deployed. */
    public boolean isChange() {
        return files.stream().anyMatch(file -> file.state() != FileReport.State.SAME);
    }
}
