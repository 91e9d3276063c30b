package org.ecopetition.petition.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.transfer.RowFates.Known;
import org.ecopetition.storage.DatabaseOutage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The desk where the inspection team's transfer lists come in. A row is taken wholly or not at all, and once: rows share
 * transactions of a hundred, and a block that fails is done again row by row.
 */
@Service
public class TransferDesk {

    private static final Logger log = LoggerFactory.getLogger(TransferDesk.class);
    private static final int BLOCK = 100;

    private final RowIntake rows;
    private final RowFates fates;
    private final TransferSettings settings;
    private final JdbcTemplate jdbc;
    private final RegisteredTogether together;
    private final TransactionTemplate transaction;

    TransferDesk(
            RowIntake rows,
            RowFates fates,
            TransferSettings settings,
            JdbcTemplate jdbc,
            RegisteredTogether together,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.fates = fates;
        this.settings = settings;
        this.jdbc = jdbc;
        this.together = together;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What would become of each row; nothing is stored. */
    public List<TransferFate> preview(TransferList list) {
        Map<String, TransferRow> earlier = new HashMap<>();
        return blocksOf(list).stream()
                .flatMap(block ->
                        Objects.requireNonNull(transaction.execute(status -> previewOf(block, earlier))).stream())
                .toList();
    }

    private List<TransferFate> previewOf(List<TransferRow> block, Map<String, TransferRow> earlier) {
        Known known = fates.known(block);
        return block.stream().map(row -> fates.of(row, earlier, known)).toList();
    }

    /**
     * Takes every row that can be taken; a list that was taken before creates nothing.
     *
     * @param progress keeps each block's fates, in the transaction that keeps its rows
     * @throws RuntimeException when the database is away; the rows that are left can be taken later
     */
    public List<TransferFate> take(TransferList list, String person, Consumer<List<TransferFate>> progress) {
        Map<String, TransferRow> earlier = new HashMap<>();
        List<TransferFate> done = new ArrayList<>();
        for (List<TransferRow> block : blocksOf(list)) {
            done.addAll(takeBlock(block, earlier, person, progress));
        }
        return done;
    }

    private List<TransferFate> takeBlock(
            List<TransferRow> block,
            Map<String, TransferRow> earlier,
            String person,
            Consumer<List<TransferFate>> progress) {
        try {
            Map<String, TransferRow> met = new HashMap<>(earlier);
            List<TransferFate> taken = Objects.requireNonNull(transaction.execute(status -> {
                Optional.ofNullable(settings.beforeBlock()).ifPresent(jdbc::execute);
                Known known = fates.known(block);
                List<TransferFate> done = together.run(() -> block.stream()
                        .map(row -> rows.take(row, met, known, person))
                        .toList());
                progress.accept(done);
                return done;
            }));
            earlier.putAll(met);
            return taken;
        } catch (RuntimeException oneRowFailed) {
            orderlyOrThrow(oneRowFailed);
            log.info(
                    "a block of a transfer list is taken row by row: {}",
                    oneRowFailed.getClass().getName());
            return block.stream()
                    .map(row -> takeAlone(row, earlier, person, progress))
                    .toList();
        }
    }

    private TransferFate takeAlone(
            TransferRow row, Map<String, TransferRow> earlier, String person, Consumer<List<TransferFate>> progress) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                TransferFate done = rows.take(row, earlier, fates.known(List.of(row)), person);
                progress.accept(List.of(done));
                return done;
            }));
        } catch (Refusal refusal) {
            return rejected(row, refusal, progress);
        } catch (RuntimeException notKept) {
            orderlyOrThrow(notKept);
            log.warn("row {} of a transfer list was not kept", row.line(), notKept);
            return rejected(row, new Refusal("transfer.not-kept", row.line()), progress);
        }
    }

    /** No row is to blame while the database is away. */
    private static void orderlyOrThrow(RuntimeException failure) {
        if (DatabaseOutage.isCauseOf(failure)) {
            throw failure;
        }
    }

    private TransferFate rejected(TransferRow row, Refusal reason, Consumer<List<TransferFate>> progress) {
        TransferFate fate = RowFates.rejected(row, reason);
        transaction.executeWithoutResult(status -> progress.accept(List.of(fate)));
        return fate;
    }

    private static List<List<TransferRow>> blocksOf(TransferList list) {
        List<List<TransferRow>> blocks = new ArrayList<>();
        for (int from = 0; from < list.rows().size(); from += BLOCK) {
            blocks.add(
                    list.rows().subList(from, Math.min(from + BLOCK, list.rows().size())));
        }
        return blocks;
    }
}
