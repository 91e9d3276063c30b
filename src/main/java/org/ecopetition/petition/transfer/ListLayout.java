package org.ecopetition.petition.transfer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecopetition.petition.sheet.SheetLine;
import org.ecopetition.petition.transfer.word.TransferColumn;

/**
 * Where the columns of a list, or of a part of one, stand.
 *
 * @param columns counted from 0
 */
record ListLayout(List<String> headings, Map<TransferColumn, Integer> columns, ListTitle title) {

    ListLayout under(ListTitle other) {
        return new ListLayout(headings, columns, other);
    }

    String cell(SheetLine line, TransferColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : line.cell(at).strip();
    }

    /** The date that a cell means, or else what a reader sees in it. */
    String dateOrCell(SheetLine line, TransferColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : line.dateOrCell(at).strip();
    }

    boolean isBroken(SheetLine line, TransferColumn column) {
        Integer at = columns.get(column);
        return at != null && line.broken().containsKey(at);
    }

    /** The name of a broken cell, as {@code C4}. */
    String nameOf(SheetLine line, TransferColumn column) {
        return line.broken().getOrDefault(Objects.requireNonNull(columns.get(column)), "");
    }

    /** The heading as it stands in the list, before what could not be understood. */
    String heading(TransferColumn column) {
        return headings.get(Objects.requireNonNull(columns.get(column))).replaceAll("\\s+", "") + "：";
    }
}
