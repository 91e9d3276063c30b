package org.ecopetition.disclosure.table;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the public table looks: the column sets in use by their letters, as rounds of inspection have published them.
 *
 * @param title what stands above the table
 * @param standard the column set of rounds that name none
 * @param layouts the column sets by their letters
 * @param mostOnPaper the most rows of a table as a Word document
 */
@Validated
@ConfigurationProperties("eco-petition.public-table")
public record TableSettings(
        @NotBlank String title,
        @NotBlank String standard,
        @NotEmpty Map<String, @NotEmpty List<@Valid Heading>> layouts,
        @Min(1) int mostOnPaper) {

    /**
     * One column of a set.
     *
     * @param column what stands in it
     * @param heading the words above it
     * @param width in characters of a spreadsheet
     */
    public record Heading(
            TableColumn column,
            @NotBlank String heading,
            @Min(1) int width) {}

    @AssertTrue(message = "the standard column set must be one of the layouts")
    boolean isStandardKnown() {
        return layouts.containsKey(standard);
    }
}
