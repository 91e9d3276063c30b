package org.ecopetition.audit.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ecopetition.storage.Owners;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** The ledger in the database. */
@Component
@LedgerPart
class LedgerTable {

    private static final int AT_ONCE = 1000;
    private static final String COLUMNS = "chain, position, source, row_key, recorded_at, content, hash";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final String orNothing;

    LedgerTable(JdbcTemplate jdbc, DataSource database) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        String product = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
        this.orNothing = product.equals("PostgreSQL") ? " on conflict do nothing" : "";
    }

    /** Where these chains end; those that do not exist are left out. */
    Map<String, Head> heads(Collection<String> chains) {
        Map<String, Head> heads = new HashMap<>();
        List<String> all = List.copyOf(chains);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            named.query("""
                    select c.chain, c.salt, e.position, e.hash from ledger_chain c
                    left join ledger_entry e on e.chain = c.chain
                        and e.position = (select max(l.position) from ledger_entry l where l.chain = c.chain)
                    where c.chain in (:chains)
                    """, Map.of("chains", all.subList(from, Math.min(all.size(), from + AT_ONCE))), row -> {
                String hash = row.getString("hash");
                heads.put(
                        row.getString("chain"),
                        new Head(row.getString("salt"), row.getInt("position"), hash == null ? Hashes.NONE : hash));
            });
        }
        return heads;
    }

    /** Opens chains; one that somebody else opened at the same moment stays theirs. */
    boolean open(Map<String, Head> chains, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        chains.forEach((chain, head) -> rows.add(new Object[] {chain, head.salt(), now.atOffset(ZoneOffset.UTC)}));
        return inserted("insert into ledger_chain (chain, salt, opened_at) values ", rows);
    }

    /** Appends entries by one statement; false when somebody else was faster with one of the positions, and nothing is left then. */
    boolean append(List<LedgerEntry> entries) {
        List<Object[]> rows = entries.stream().map(LedgerTable::row).toList();
        boolean all = inserted("insert into ledger_entry (" + COLUMNS + ") values ", rows);
        if (!all && !orNothing.isEmpty()) {
            jdbc.batchUpdate(
                    "delete from ledger_entry where chain = ? and position = ? and hash = ?",
                    entries.stream()
                            .map(entry -> new Object[] {entry.chain(), entry.position(), entry.hash()})
                            .toList());
        }
        return all;
    }

    /** Several rows in one statement, so that the database says how many of them it took. */
    private boolean inserted(String insert, List<Object[]> rows) {
        boolean all = true;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Object[]> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            String marks = "(" + "?,".repeat(some.get(0).length - 1) + "?)";
            String sql = insert + marks + ("," + marks).repeat(some.size() - 1) + orNothing;
            try {
                all &= jdbc.update(sql, some.stream().flatMap(Arrays::stream).toArray()) == some.size();
            } catch (DuplicateKeyException faster) {
                return false;
            }
        }
        return all;
    }

    /** The entries of some chains, in their order. */
    List<LedgerEntry> of(Collection<String> chains) {
        Owners owners = Owners.of("", chains);
        return named.query(
                "select " + COLUMNS + " from " + owners.rowsOf("ledger_entry", "chain") + " order by chain, position",
                owners.values(),
                LedgerTable::entry);
    }

    private static Object[] row(LedgerEntry entry) {
        return new Object[] {
            entry.chain(),
            entry.position(),
            entry.source(),
            entry.rowKey(),
            entry.recordedAt().atOffset(ZoneOffset.UTC),
            entry.content(),
            entry.hash()
        };
    }

    static LedgerEntry entry(ResultSet row, int index) throws SQLException {
        return new LedgerEntry(
                row.getString("chain"),
                row.getInt("position"),
                row.getString("source"),
                row.getString("row_key"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("content"),
                row.getString("hash"));
    }
}
