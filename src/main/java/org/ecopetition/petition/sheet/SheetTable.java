package org.ecopetition.petition.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.petition.Refusal;

/**
 * A table out of a file.
 *
 * @param hiddenColumns columns, counted from 0, that whoever opens the file does not see
 * @param notices sentences about what stands beside it in the file and was left out
 */
public record SheetTable(List<SheetLine> lines, Set<Integer> hiddenColumns, List<Refusal> notices) {

    private static final int MOST_NAMED = 20;

    /** Sentences about what stands beside it and about what whoever opens the file does not see of it. */
    public List<Refusal> allNotices() {
        List<Refusal> all = new ArrayList<>(notices);
        List<Integer> hidden = lines.stream()
                .filter(SheetLine::isHidden)
                .map(SheetLine::number)
                .toList();
        if (!hidden.isEmpty()) {
            all.add(new Refusal(
                    "transfer.hidden-rows",
                    hidden.size(),
                    hidden.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining("、"))));
        }
        if (!hiddenColumns.isEmpty()) {
            all.add(new Refusal(
                    "transfer.hidden-columns",
                    hiddenColumns.stream()
                            .sorted()
                            .limit(MOST_NAMED)
                            .map(MergedCells::nameOf)
                            .collect(Collectors.joining("、"))));
        }
        return all;
    }
}
