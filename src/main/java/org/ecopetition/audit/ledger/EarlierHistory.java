package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is older than the ledger, or than the release that seals its table: sealed once as it stands, with an entry that says so.
 * What was altered before then nobody can tell.
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

    /** Seals the rows of every source that was not sealed until now; once for each. */
    public void seal() {
        Set<String> known = new HashSet<>(
                jdbc.sql("select source from ledger_source").query(String.class).list());
        boolean isFirst = jdbc.sql("select count(*) from (select 1 from ledger_chain fetch first 1 rows only) c")
                        .query(Integer.class)
                        .single()
                == 0;
        List<LedgerSource> fresh = sources.stream()
                .filter(source -> isFirst || !known.contains(source.name()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        int sealed = 0;
        for (List<String> some = next(""); !some.isEmpty(); some = next(some.get(some.size() - 1))) {
            sealed += seal(fresh, some);
        }
        sealed += seal(
                fresh,
                fresh.stream()
                        .flatMap(source -> source.ownChains().stream())
                        .distinct()
                        .toList());
        fresh.stream()
                .map(LedgerSource::name)
                .filter(name -> !known.contains(name))
                .forEach(this::enter);
        if (sealed > 0) {
            log.info("sealed {} chains as they stood before", sealed);
        }
    }

    private void enter(String source) {
        jdbc.sql("insert into ledger_source (source, sealed_from) values (?, current_timestamp)")
                .param(source)
                .update();
    }

    /** How many chains got entries: those with rows. */
    private int seal(List<LedgerSource> fresh, List<String> chains) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Note> rows = fresh.stream()
                    .flatMap(source -> source.of(chains).stream())
                    .map(StoredRow::note)
                    .toList();
            Set<String> met = rows.stream().map(Note::chain).collect(Collectors.toCollection(TreeSet::new));
            List<Note> notes = new ArrayList<>();
            met.forEach(chain -> notes.add(new Note(chain, SOURCE, SOURCE, RowContent.of(Map.of("chain", chain)))));
            notes.addAll(rows);
            writer.append(notes);
            return met.size();
        }));
    }

    private List<String> next(String last) {
        return jdbc.sql("select case_number from petition where case_number > ? order by case_number fetch first "
                        + AT_ONCE + " rows only")
                .param(last)
                .query(String.class)
                .list();
    }
}
