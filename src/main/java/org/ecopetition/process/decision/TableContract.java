package org.ecopetition.process.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What code asks a decision table and takes from it, declared once beside the code that does.
 *
 * @param key id of the table
 * @param inputs all that it is asked by
 * @param outputs all that is taken from a row
 * @param answersAll whether code relies on an answer to every question
 */
public record TableContract(String key, List<TableInput<?>> inputs, List<TableOutput> outputs, boolean answersAll) {

    /** The questions that a table is tried with: each sample of each input with each of the others. */
    public List<Map<String, Object>> questions() {
        List<Map<String, Object>> questions = List.of(Map.of());
        for (TableInput<?> input : inputs) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> question : questions) {
                for (Object sample : input.samples()) {
                    Map<String, Object> next = new LinkedHashMap<>(question);
                    next.put(input.name(), sample);
                    longer.add(next);
                }
            }
            questions = longer;
        }
        return questions;
    }

    public Optional<TableInput<?>> input(String name) {
        for (TableInput<?> input : inputs) {
            if (input.name().equals(name)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** The first output of a row that code could not take; groups are not looked up. */
    Optional<TableOutput> unfit(Map<String, Object> row) {
        return outputs.stream()
                .filter(output -> !output.fits(row.get(output.name()), group -> true))
                .findFirst();
    }
}
