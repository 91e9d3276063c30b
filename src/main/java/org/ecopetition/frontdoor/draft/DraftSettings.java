package org.ecopetition.frontdoor.draft;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept of what people type, and how long.
 *
 * @param keptDays days after which a draft that nobody went on with is thrown away
 * @param largest size of one draft; an intake form filled to its limits takes some 70 KB
 * @param mostPerPerson drafts of one person; beyond it the oldest goes
 */
@Validated
@ConfigurationProperties("eco-petition.drafts")
record DraftSettings(
        @DefaultValue("7") @Min(1) @Max(365) int keptDays,
        @DefaultValue("256KB") @NotNull DataSize largest,
        @DefaultValue("100") @Positive int mostPerPerson) {}
