package org.ecopetition.process.deployment.file;

import java.time.Instant;

/**
 * One file as it stands in one deployment.
 *
 * @param deploymentId the deployment
 * @param deployedAt when it was made
 * @param ofFolder whether the folder made it, not Modeler
 * @param content the bytes of the file
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeployedFile(String deploymentId, Instant deployedAt, boolean ofFolder, byte[] content) {}
