package org.ecopetition.organisation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Form;
import org.ecopetition.organisation.form.Needed;
import org.ecopetition.organisation.programme.BatchDay;
import org.ecopetition.organisation.programme.BatchLine;
import org.ecopetition.organisation.programme.Programme;
import org.ecopetition.organisation.programme.ProgrammeEntry;
import org.ecopetition.organisation.programme.ProgrammeLevel;
import org.ecopetition.organisation.programme.RowPer;
import org.ecopetition.organisation.programme.TableRules;
import org.jspecify.annotations.Nullable;

/**
 * A round of inspection as the page sends it.
 *
 * @param batches by the number of their line, from 0
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
        Map<String, Batch> batches,
        @Valid Table tableRules) {

    /** Lines that are offered for further batches. */
    private static final int MORE = 5;

    static final ProgrammeForm EMPTY = new ProgrammeForm("", "", null, null, "", null, null, "", Map.of(), Table.USUAL);

    /** What is absent beside something that could not be read is empty too. */
    ProgrammeForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        area = Objects.requireNonNullElse(area, "");
        tableLayout = Objects.requireNonNullElse(tableLayout, "");
        batches = Objects.requireNonNullElse(batches, Map.of());
        tableRules = Objects.requireNonNullElse(tableRules, Table.USUAL);
    }

    /** A batch as typed; both empty for none. */
    record Batch(String number, String day) {

        static final Batch NONE = new Batch("", "");

        Batch {
            number = Objects.requireNonNullElse(number, "");
            day = Objects.requireNonNullElse(day, "");
        }
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

    static ProgrammeForm of(Programme programme, List<BatchDay> batches, String types) {
        TableRules rules = programme.tableRules();
        return new ProgrammeForm(
                programme.code(),
                programme.name(),
                programme.level(),
                programme.round(),
                programme.area(),
                programme.stayFrom(),
                programme.stayTo(),
                Objects.requireNonNullElse(programme.tableLayout(), ""),
                typed(batches),
                new Table(rules.rowPer(), rules.decimals(), types, rules.nobodyAccountable()));
    }

    private static Map<String, Batch> typed(List<BatchDay> batches) {
        Map<String, Batch> typed = new LinkedHashMap<>();
        for (BatchDay batch : batches) {
            typed.put(
                    String.valueOf(typed.size()),
                    new Batch(
                            String.valueOf(batch.number()), batch.handedOffOn().toString()));
        }
        return typed;
    }

    /** The keys of all lines in their order, with some for more. */
    public List<String> keys() {
        int last = batches.keySet().stream()
                .filter(key -> key.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1);
        return IntStream.rangeClosed(0, last + MORE).mapToObj(String::valueOf).toList();
    }

    public Batch batch(String key) {
        return batches.getOrDefault(key, Batch.NONE);
    }

    private List<BatchLine> lines() {
        return keys().stream()
                .map(key -> new BatchLine(
                        "batches[" + key + "]",
                        TypedText.plain(batch(key).number()),
                        TypedText.plain(batch(key).day())))
                .toList();
    }

    /** The same with a batch for each further day, numbered on. */
    ProgrammeForm with(List<LocalDate> days) {
        List<Batch> filled = new ArrayList<>(lines().stream()
                .filter(line -> !line.number().isEmpty() || !line.day().isEmpty())
                .map(line -> new Batch(line.number(), line.day()))
                .toList());
        int number = filled.stream()
                .filter(batch -> batch.number().matches("\\d{1,4}"))
                .mapToInt(batch -> Integer.parseInt(batch.number()))
                .max()
                .orElse(0);
        for (LocalDate day : days) {
            if (filled.stream().noneMatch(batch -> batch.day().equals(day.toString()))) {
                filled.add(new Batch(String.valueOf(++number), day.toString()));
            }
        }
        Map<String, Batch> numbered = new LinkedHashMap<>();
        filled.forEach(batch -> numbered.put(String.valueOf(numbered.size()), batch));
        return new ProgrammeForm(code, name, level, round, area, from, to, tableLayout, numbered, tableRules);
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
                lines(),
                new TableRules(
                        Objects.requireNonNullElse(tableRules.rowPer, RowPer.HAND_OFF),
                        Objects.requireNonNullElse(tableRules.decimals, TableRules.USUAL_DECIMALS),
                        types,
                        tableRules.nobodyAccountable));
    }
}
