package org.ecopetition.audit.ledger;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ecopetition.storage.BoundToTransaction;
import org.ecopetition.storage.RowAdded;
import org.ecopetition.storage.RowWritten;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where everybody notes what is to be sealed. All that a transaction notes is appended at its very end, after its last
 * statement, by one insert; it stands and falls with it.
 */
@Component
public class Ledger {

    private final EntityManager entities;
    private final ChainWriter writer;
    private final WrittenRows rows;
    private final TransactionTemplate transaction;
    private final BoundToTransaction<Notes> notes = new BoundToTransaction<>(Notes::new, held -> {});

    Ledger(EntityManager entities, ChainWriter writer, WrittenRows rows, TransactionTemplate transaction) {
        this.entities = entities;
        this.writer = writer;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Seals something when the running transaction ends, or at once where none runs. */
    public void note(Note note) {
        withNotes(held -> held.added.add(note));
    }

    /** As {@link #note}, where only what stands at the end of the transaction counts. */
    public void noteLast(Note note) {
        withNotes(held -> held.last.put(note.source() + " " + note.rowKey(), note));
    }

    /** Seals a row that is only added to its table. */
    public void added(String table, String caseNumber, String kind, Map<String, ?> columns) {
        note(new Note(caseNumber, table, kind, RowContent.of(columns)));
    }

    @EventListener
    void added(RowAdded row) {
        added(row.table(), row.chain(), row.table(), row.columns());
    }

    @EventListener
    void written(RowWritten row) {
        SealedTable table = SealedTable.named(row.table()).orElseThrow();
        touched(table, row.key(), row.belongsTo());
    }

    /** Seals what a row of a table holds when the transaction ends, or that it is gone. */
    void touched(SealedTable table, String key, String belongsTo) {
        withNotes(held ->
                held.touched.computeIfAbsent(table, first -> new TreeMap<>()).put(key, belongsTo));
    }

    private void withNotes(Consumer<Notes> action) {
        notes.get()
                .ifPresentOrElse(
                        held -> {
                            if (held.isEmpty()) {
                                seal(held);
                            }
                            action.accept(held);
                        },
                        () -> transaction.executeWithoutResult(status -> withNotes(action)));
    }

    /** Last of all that Hibernate does before the commit: whatever was to be flushed has been, and no lock is taken after it. */
    private void seal(Notes held) {
        BeforeTransactionCompletionProcess last = session -> {
            List<Note> all = new ArrayList<>(held.added);
            all.addAll(held.last.values());
            all.addAll(rows.read(held.touched));
            held.added.clear();
            held.last.clear();
            held.touched.clear();
            writer.append(all);
        };
        entities.unwrap(SessionImplementor.class).getActionQueue().registerProcess(last);
    }

    private static final class Notes {

        private final List<Note> added = new ArrayList<>();
        private final Map<String, Note> last = new LinkedHashMap<>();
        private final Map<SealedTable, Map<String, String>> touched = new EnumMap<>(SealedTable.class);

        boolean isEmpty() {
            return added.isEmpty() && last.isEmpty() && touched.isEmpty();
        }
    }
}
