package org.ecopetition.casework.model;

import java.util.List;
import java.util.stream.Collectors;
import org.ecopetition.casework.model.difference.ElementDifference;
import org.ecopetition.casework.model.difference.TableDifference;

/**
 * What a file changes against the version that is deployed.
 *
 * @param tables rows of decision tables
 * @param elements parts of a diagram, or fields of a form
 * @param backtests past judgements of its tables asked again
 */
public record FileReport(
        String name,
        ModelKind kind,
        State state,
        List<TableDifference> tables,
        List<ElementDifference> elements,
        List<BacktestResult> backtests) {

    /** A file of which nothing more is told. */
    public static FileReport of(ModelFile file, State state) {
        return new FileReport(file.name(), ModelKind.of(file.name()), state, List.of(), List.of(), List.of());
    }

    public FileReport withTables(List<TableDifference> changed, List<BacktestResult> asked) {
        return new FileReport(name, kind, state, changed, elements, asked);
    }

    public FileReport withElements(List<ElementDifference> changed) {
        return new FileReport(name, kind, state, tables, changed, backtests);
    }

    /** The ids of the elements with which that happened, parted by blanks. */
    public String ids(ElementDifference.Kind happened) {
        return elements.stream()
                .filter(element -> element.kind() == happened)
                .map(ElementDifference::id)
                .collect(Collectors.joining(" "));
    }

    /** How it stands to what is deployed. */
    public enum State {
        NEW,
        SAME,
        CHANGED,
        /** It cannot be compared before its faults are put right. */
        FAULTY
    }
}
