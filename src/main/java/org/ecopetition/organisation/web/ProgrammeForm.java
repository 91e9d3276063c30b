package org.ecopetition.organisation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeEntry;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.ecopetition.organisation.programme.RowPer;
import org.ecopetition.organisation.programme.TableRules;
import org.jspecify.annotations.Nullable;

/**
 * A round of inspection as the page sends it.
 *
 * @param batches a line for each
 */
@Form("programmes.fault")
record ProgrammeForm(
        String code,
        String name,

        @Needed(message = "{programmes.fault.level}") @Nullable
        ProgrammeLevel level,

        @Needed(message = "{programmes.fault.round}") @Nullable
        Integer round,

        String area,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String tableLayout,
        String batches,
        @Valid Table tableRules) {

    static final ProgrammeForm EMPTY = new ProgrammeForm("", "", null, null, "", null, null, "", "", Table.USUAL);

    /** What is absent beside something that could not be read is empty too. */
    ProgrammeForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        area = Objects.requireNonNullElse(area, "");
        tableLayout = Objects.requireNonNullElse(tableLayout, "");
        batches = Objects.requireNonNullElse(batches, "");
        tableRules = Objects.requireNonNullElse(tableRules, Table.USUAL);
    }

    /**
     * How the round publishes its results.
     *
     * @param decimals empty for the usual number
     * @param types parted by 、, in words
     */
    record Table(@Nullable RowPer rowPer, @Nullable Integer decimals, String types, String nobodyAccountable) {

        static final Table USUAL = new Table(null, null, "", "");

        Table {
            types = Objects.requireNonNullElse(types, "");
            nobodyAccountable = Objects.requireNonNullElse(nobodyAccountable, "");
        }
    }

    static ProgrammeForm of(Programme programme, String batches, String types) {
        TableRules rules = programme.tableRules();
        return new ProgrammeForm(
                programme.code(),
                programme.name(),
                programme.level(),
                programme.round(),
                programme.area(),
                programme.stayFrom().orElse(null),
                programme.stayTo().orElse(null),
                programme.tableLayout().orElse(""),
                batches,
                new Table(rules.rowPer(), rules.decimals(), types, rules.nobodyAccountable()));
    }

    /** What it says, as far as it could be read. */
    ProgrammeEntry entry(List<String> types) {
        return new ProgrammeEntry(
                code,
                name,
                level,
                round,
                area,
                from,
                to,
                tableLayout.isEmpty() ? null : tableLayout,
                batches,
                new TableRules(
                        Objects.requireNonNullElse(tableRules.rowPer, RowPer.HAND_OFF),
                        Objects.requireNonNullElse(tableRules.decimals, TableRules.USUAL_DECIMALS),
                        types,
                        tableRules.nobodyAccountable));
    }
}
