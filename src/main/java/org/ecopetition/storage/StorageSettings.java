package org.ecopetition.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The disks on which the house writes.
 *
 * @param leastRoom how much has to be free on each
 * @param database folder of the embedded database
 * @param evidence folder of the evidence
 */
@Validated
@ConfigurationProperties("eco-petition.storage")
record StorageSettings(DataSize leastRoom, Path database, Path evidence) {}
