package org.ecopetition.briefing.published;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a list of published batches wholly or, when a single cell is faulty, not at all. */
@Service
public class PublishedImport {

    private static final int MOST_ROWS = 2000;

    private final PublishedReader reader;
    private final PublishedDesk desk;
    private final TransactionTemplate transaction;

    PublishedImport(PublishedReader reader, PublishedDesk desk, PlatformTransactionManager transactions) {
        this.reader = reader;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of a list.
     *
     * @param entered batches that were new
     * @param corrected batches that stood with other words
     * @param same rows that stood as they are, or stand twice in the list
     * @param warned how many of both have a sum that does not foot
     * @param faults what is wrong; where there is any, nothing was stored
     * @param unknown headings of columns that nothing was taken from
     */
    public record Outcome(
            int entered,
            int corrected,
            int same,
            int warned,
            List<RowFault> faults,
            List<String> unknown,
            List<Refusal> notices)
            implements Serializable {}

    /**
     * What is wrong with a cell of a list.
     *
     * @param line counted from 1, as a spreadsheet shows it
     * @param cell its name in a spreadsheet, {@code H7}; empty where the list has no such column
     */
    public record RowFault(int line, String cell, PublishedColumn column, Refusal reason) implements Serializable {}

    /**
     * Takes a list.
     *
     * @param reason why batches that stand with other words are corrected; where empty they are refused
     * @throws Refusal when the file is no such list, or the reason is too long
     */
    public Outcome take(Path file, String reason, String person) throws IOException {
        PublishedList list = reader.read(file);
        if (list.rows().isEmpty()) {
            throw new Refusal("published.no-rows");
        }
        if (list.rows().size() > MOST_ROWS) {
            throw new Refusal("published.too-many-rows", MOST_ROWS);
        }
        boolean mayCorrect = !reason.isBlank();
        if (mayCorrect) {
            desk.faultsOfReason(reason).forEach(wrong -> {
                throw wrong;
            });
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Sorted sorted = sorted(list, mayCorrect);
            if (sorted.faults.isEmpty()) {
                sorted.fresh.forEach(row -> desk.enter(row.entry(), person));
                sorted.changed.forEach((standing, row) ->
                        desk.correct(standing.id(), standing.version(), row.entry(), reason, person));
            }
            return sorted.outcome(list);
        }));
    }

    private Sorted sorted(PublishedList list, boolean mayCorrect) {
        Sorted sorted = new Sorted();
        Map<PublishedBatchKey, PublishedList.Row> met = new HashMap<>();
        for (PublishedList.Row row : list.rows()) {
            List<CellFault> faults = new ArrayList<>(row.broken());
            desk.faultsOf(row.entry()).stream()
                    .filter(fault -> row.broken().stream().noneMatch(broken -> broken.column() == fault.column()))
                    .forEach(faults::add);
            if (faults.isEmpty()) {
                sort(row, met, mayCorrect, sorted);
            } else {
                faults.forEach(fault -> sorted.fault(row, fault.column(), fault.reason()));
            }
        }
        return sorted;
    }

    private void sort(
            PublishedList.Row row, Map<PublishedBatchKey, PublishedList.Row> met, boolean mayCorrect, Sorted sorted) {
        PublishedList.Row twin = met.putIfAbsent(PublishedBatchKey.of(row.entry()), row);
        if (twin != null) {
            if (isSame(twin.entry(), row.entry())) {
                sorted.same++;
            } else {
                sorted.fault(row, PublishedColumn.BATCH_NO, new Refusal("published.fault.twice", twin.line()));
            }
            return;
        }
        PublishedBatch standing = desk.known(row.entry()).flatMap(desk::find).orElse(null);
        if (standing == null) {
            sorted.fresh.add(row);
        } else if (isSame(standing.entry(), row.entry())) {
            sorted.same++;
        } else if (mayCorrect) {
            sorted.changed.put(standing, row);
        } else {
            sorted.fault(row, PublishedColumn.BATCH_NO, new Refusal("published.fault.known-other"));
        }
    }

    /** Whether two entries say the same; where a list counts its rows otherwise, they do. */
    private static boolean isSame(PublishedEntry one, PublishedEntry other) {
        return comparable(one).equals(comparable(other));
    }

    private static Map<PublishedColumn, String> comparable(PublishedEntry entry) {
        Map<PublishedColumn, String> words = new EnumMap<>(PublishedColumn.class);
        entry.words().forEach((column, text) -> words.put(column, TypedText.plain(text)));
        words.remove(PublishedColumn.ROW);
        return words;
    }

    /** The rows of a list by what becomes of them. */
    private static final class Sorted {

        private final List<PublishedList.Row> fresh = new ArrayList<>();
        private final Map<PublishedBatch, PublishedList.Row> changed = new HashMap<>();
        private final List<RowFault> faults = new ArrayList<>();
        private int same;

        void fault(PublishedList.Row row, PublishedColumn column, Refusal reason) {
            faults.add(new RowFault(row.line(), row.cells().getOrDefault(column, ""), column, reason));
        }

        Outcome outcome(PublishedList list) {
            int warned = (int) Stream.of(fresh, changed.values())
                    .flatMap(Collection::stream)
                    .filter(row -> FootingCheck.of(row.entry()).stream().anyMatch(FootingNote::isWarning))
                    .count();
            return new Outcome(
                    fresh.size(), changed.size(), same, warned, List.copyOf(faults), list.unknown(), list.notices());
        }
    }
}
