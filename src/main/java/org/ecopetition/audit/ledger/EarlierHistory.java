package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases from before there was a ledger: sealed once as they stand, with a first entry that says so. What was altered before
 * then nobody can tell.
 */
@Component
public class EarlierHistory {

    /** Source of the entry that says that a case was older than the ledger. */
    static final String SOURCE = "before-the-ledger";

    private static final Logger log = LoggerFactory.getLogger(EarlierHistory.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final ChainWriter writer;
    private final List<LedgerSource> sources;
    private final TransactionTemplate transaction;

    EarlierHistory(
            JdbcClient jdbc,
            ChainWriter writer,
            Sources.HouseSources house,
            List<LedgerSource> others,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.sources = Stream.concat(house.all().stream(), others.stream()).toList();
        this.transaction = transaction;
    }

    /** Seals what has no chain though it happened before the first chain was opened; nothing in a house that began with one. */
    public void seal() {
        if (jdbc.sql("select count(*) from (select 1 from ledger_chain fetch first 1 rows only) c")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        List<String> cases = next("");
        int sealed = 0;
        while (!cases.isEmpty()) {
            List<String> some = cases;
            transaction.executeWithoutResult(status -> seal(some));
            sealed += some.size();
            cases = next(some.get(some.size() - 1));
        }
        if (sealed > 0) {
            log.info("sealed {} cases from before there was a ledger", sealed);
        }
    }

    private void seal(List<String> cases) {
        List<Note> notes = new ArrayList<>();
        cases.forEach(
                number -> notes.add(new Note(number, SOURCE, SOURCE, RowContent.of(Map.of("case_number", number)))));
        sources.forEach(source -> source.of(cases).forEach(row -> notes.add(row.note())));
        writer.append(notes);
    }

    private List<String> next(String last) {
        return jdbc.sql("select case_number from petition where case_number > ? order by case_number fetch first "
                        + AT_ONCE + " rows only")
                .param(last)
                .query(String.class)
                .list();
    }
}
