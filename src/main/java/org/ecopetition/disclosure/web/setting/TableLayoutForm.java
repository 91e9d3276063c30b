package org.ecopetition.disclosure.web.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ecopetition.disclosure.table.TableColumn;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.organisation.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A column set of the public table as the page sends it.
 *
 * @param columns by the name of the column
 * @param from the day it counts from, today where it is empty
 */
@Form("layouts.fault")
record TableLayoutForm(
        String letter, Map<String, Cell> columns, @Nullable LocalDate from) {

    TableLayoutForm {
        letter = Objects.requireNonNullElse(letter, "");
        columns = Objects.requireNonNullElse(columns, Map.of());
    }

    /**
     * A column as typed.
     *
     * @param place from the left, counted from 1; empty where the set does not have the column
     * @param width in characters of a spreadsheet
     */
    record Cell(String place, String heading, String width) {

        static final Cell NONE = new Cell("", "", "");

        Cell {
            place = Objects.requireNonNullElse(place, "");
            heading = Objects.requireNonNullElse(heading, "");
            width = Objects.requireNonNullElse(width, "");
        }

        private int number() {
            return numberOf(place);
        }

        private static int numberOf(String typed) {
            String plain = TypedText.plain(typed);
            return plain.matches("\\d{1,3}") ? Integer.parseInt(plain) : 0;
        }
    }

    static TableLayoutForm of(String letter, List<Heading> headings) {
        Map<String, Cell> columns = new HashMap<>();
        for (Heading heading : headings) {
            columns.put(
                    heading.column().name(),
                    new Cell(String.valueOf(columns.size() + 1), heading.heading(), String.valueOf(heading.width())));
        }
        return new TableLayoutForm(letter, columns, null);
    }

    public Cell cell(TableColumn column) {
        return columns.getOrDefault(column.name(), Cell.NONE);
    }

    /** What is wrong with the places, each at its column. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<Integer> places = new HashSet<>();
        chosen().forEach(column -> {
            int place = cell(column).number();
            if (place < 1 || place > TableColumn.values().length) {
                faults.add(fault(column, "place"));
            } else if (!places.add(place)) {
                faults.add(fault(column, "place-twice"));
            }
        });
        return faults;
    }

    private static Fault fault(TableColumn column, String reason) {
        return new Fault("columns[" + column + "]", "layouts.fault." + reason, TableColumn.values().length);
    }

    /** The columns in their order. */
    List<Heading> headings() {
        return chosen().sorted(Comparator.comparing(column -> cell(column).number()))
                .map(column -> new Heading(
                        column,
                        cell(column).heading(),
                        Cell.numberOf(cell(column).width())))
                .toList();
    }

    private Stream<TableColumn> chosen() {
        return Stream.of(TableColumn.values())
                .filter(column -> !cell(column).place().isEmpty());
    }
}
