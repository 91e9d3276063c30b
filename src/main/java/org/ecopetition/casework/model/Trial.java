package org.ecopetition.casework.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody tries before they are deployed.
 *
 * @param deployed what became of them, if they were deployed
 */
public record Trial(
        String id,
        String triedBy,
        Instant triedAt,
        List<ModelFile> files,
        @Nullable Deployed deployed) {

    /** By whom and when they were deployed. */
    public record Deployed(String deploymentId, String by, Instant at) {}

    /** The file of that name. */
    public Optional<ModelFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
