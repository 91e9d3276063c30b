package org.ecopetition.evidence.masking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be covered in a picture.
 *
 * @param most areas of one picture; more than a hundred find no room where they are kept
 */
@Validated
@ConfigurationProperties("eco-petition.evidence.masks")
record MaskingSettings(@Positive @Max(100) int most) {}
