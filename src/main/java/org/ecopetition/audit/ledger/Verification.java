package org.ecopetition.audit.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.audit.ledger.LedgerFault.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks the ledger, and what it sealed, a few hundred chains at a time. */
@Component
@LedgerPart
public class Verification {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final LedgerTable ledger;
    private final List<LedgerSource> sources;

    Verification(JdbcClient jdbc, LedgerTable ledger, Sources.HouseSources house, List<LedgerSource> others) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.sources = Stream.concat(house.all().stream(), others.stream()).toList();
    }

    /**
     * What a check found.
     *
     * @param chains how many were checked
     * @param entries how many were checked
     */
    public record Found(long chains, long entries, List<LedgerFault> faults) {

        static final Found NOTHING = new Found(0, 0, List.of());

        Found and(Found other) {
            return new Found(
                    chains + other.chains,
                    entries + other.entries,
                    Stream.concat(faults.stream(), other.faults.stream()).toList());
        }
    }

    /**
     * A chain with what it sealed.
     *
     * @param salt empty for a case that was retired
     * @param rows as they stand today
     */
    public record Sealed(@Nullable String salt, List<LedgerEntry> entries, List<StoredRow> rows) {}

    private record Chain(String name, @Nullable String salt) {}

    /** Checks every chain. */
    public Found all() {
        Found found = new Found(0, 0, unsealedCases());
        String last = "";
        List<Chain> some = after(last);
        while (!some.isEmpty()) {
            found = found.and(of(some));
            last = some.get(some.size() - 1).name();
            some = after(last);
        }
        return new Found(found.chains(), found.entries(), RowCheck.moved(found.faults()));
    }

    /** Checks the chain of one case; nothing is found where it has none. */
    public Found of(String chain) {
        return one(chain).map(found -> of(List.of(found))).orElse(Found.NOTHING);
    }

    /** A chain for somebody who checks it elsewhere. */
    public Optional<Sealed> sealed(String chain) {
        return one(chain)
                .map(found -> new Sealed(
                        found.salt(),
                        ledger.of(List.of(chain)),
                        sources.stream()
                                .flatMap(source -> source.of(List.of(chain)).stream())
                                .toList()));
    }

    private Optional<Chain> one(String chain) {
        return jdbc.sql("select chain, salt from ledger_chain where chain = ?")
                .param(chain)
                .query((row, index) -> new Chain(row.getString(1), row.getString(2)))
                .optional();
    }

    private Found of(List<Chain> chains) {
        List<String> names = chains.stream().map(Chain::name).toList();
        List<LedgerEntry> entries = ledger.of(names);
        Map<String, List<LedgerEntry>> byChain = entries.stream().collect(Collectors.groupingBy(LedgerEntry::chain));
        List<LedgerFault> faults = new ArrayList<>();
        byChain.values().forEach(chain -> faults.addAll(ChainCheck.of(chain)));
        Map<String, String> salts = new TreeMap<>();
        for (Chain chain : chains) {
            if (!byChain.containsKey(chain.name())) {
                faults.add(new LedgerFault(What.ENTRY_MISSING, chain.name(), 1, "", ""));
            }
            if (chain.salt() != null) {
                salts.put(chain.name(), chain.salt());
            }
        }
        Map<String, List<LedgerEntry>> bySource = entries.stream().collect(Collectors.groupingBy(LedgerEntry::source));
        for (LedgerSource source : sources) {
            check(source, salts, bySource, faults);
        }
        return new Found(chains.size(), entries.size(), faults);
    }

    private static void check(
            LedgerSource source,
            Map<String, String> salts,
            Map<String, List<LedgerEntry>> bySource,
            List<LedgerFault> faults) {
        if (salts.isEmpty()) {
            return;
        }
        Map<String, List<StoredRow>> rows = new HashMap<>();
        Map<String, List<LedgerEntry>> own = new HashMap<>();
        Map<String, String> sealed = new HashMap<>();
        List<LedgerEntry> rewritings = bySource.getOrDefault(Rewritings.SOURCE, List.of());
        for (LedgerEntry entry : bySource.getOrDefault(source.name(), List.of())) {
            if (salts.containsKey(entry.chain())) {
                own.computeIfAbsent(entry.chain(), first -> new ArrayList<>()).add(entry);
                sealed.put(entry.rowKey(), entry.chain());
            }
        }
        for (StoredRow row : source.of(salts.keySet())) {
            rows.computeIfAbsent(row.chain(), first -> new ArrayList<>()).add(row);
            sealed.remove(row.note().rowKey());
        }
        if (!sealed.isEmpty() && !source.isListed()) {
            source.found(sealed)
                    .forEach(row -> rows.computeIfAbsent(row.chain(), first -> new ArrayList<>())
                            .add(row));
        }
        salts.forEach((chain, salt) -> {
            RowCheck check = new RowCheck(
                    salt,
                    own.getOrDefault(chain, List.of()),
                    rows.getOrDefault(chain, List.of()),
                    Rewritings.of(salt, source.name(), chain, rewritings));
            faults.addAll(source.isListed() ? check.listed() : check.kept());
        });
    }

    private List<LedgerFault> unsealedCases() {
        return jdbc
                .sql("select p.case_number from petition p"
                        + " where not exists (select 1 from ledger_chain c where c.chain = p.case_number)"
                        + " order by p.case_number")
                .query(String.class)
                .list()
                .stream()
                .map(chain -> new LedgerFault(What.CHAIN_MISSING, chain, null, "petition", chain))
                .toList();
    }

    private List<Chain> after(String last) {
        return jdbc.sql("select chain, salt from ledger_chain where chain > ? order by chain fetch first " + AT_ONCE
                        + " rows only")
                .param(last)
                .query((row, index) -> new Chain(row.getString(1), row.getString(2)))
                .list();
    }
}
