package org.ecopetition.briefing.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * The petitions of a batch, attached to a briefing (layout L of published tables: 序号, 受理编号, 转办问题基本情况, 涉及区域, 污染类型, 责任单位).
 *
 * @param title above the table
 * @param rows in their order; without any the table is not printed
 */
public record PetitionTable(String title, List<Row> rows) {

    public PetitionTable {
        title = PaperText.of(title);
        rows = List.copyOf(rows);
    }

    List<String> texts() {
        return Stream.concat(Stream.of(title), rows.stream().flatMap(Row::texts))
                .toList();
    }

    /**
     * One petition.
     *
     * @param number 受理编号, with its mark where it is a key item
     * @param problem the text for the public
     * @param region where it is
     * @param types of pollution, as they are printed
     * @param units responsible units, as they are printed
     */
    public record Row(String number, String problem, String region, String types, String units) {

        public Row {
            number = PaperText.line(number);
            problem = PaperText.of(problem);
            region = PaperText.line(region);
            types = PaperText.line(types);
            units = PaperText.line(units);
        }

        private Stream<String> texts() {
            return Stream.of(number, problem, region, types, units);
        }
    }
}
