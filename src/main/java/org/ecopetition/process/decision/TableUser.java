package org.ecopetition.process.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Code that works by the answers of a decision table. */
public interface TableUser extends AskedTable {

    /** What it asks and takes. */
    TableContract contract();

    @Override
    default String table() {
        return contract().key();
    }

    @Override
    default List<TableInput<?>> inputs() {
        return contract().inputs();
    }

    @Override
    default Set<String> citations() {
        return contract().outputs().stream()
                .filter(output -> output.kind() == TableOutput.Kind.TEXT)
                .map(TableOutput::name)
                .collect(Collectors.toSet());
    }
}
