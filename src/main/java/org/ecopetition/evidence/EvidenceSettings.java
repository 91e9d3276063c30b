package org.ecopetition.evidence;

import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where evidence lies and how large it may be.
 *
 * @param directory folder of the files
 * @param mostSize size of one file
 * @param mostPixels width times height of a picture; larger ones are refused before they are decoded
 */
@Validated
@ConfigurationProperties("eco-petition.evidence")
record EvidenceSettings(
        Path directory, DataSize mostSize, @Positive long mostPixels) {}
