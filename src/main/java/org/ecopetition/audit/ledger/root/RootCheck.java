package org.ecopetition.audit.ledger.root;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecopetition.audit.ledger.LedgerFault;
import org.ecopetition.audit.ledger.LedgerFault.What;
import org.ecopetition.audit.ledger.LedgerPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the ledger still holds what was signed and noted apart: the roots of the days, and the heads of each minute. */
@Component
@LedgerPart
public class RootCheck {

    private static final int AT_ONCE = 300;
    private static final String LEDGER = "ledger_root";

    private final JdbcClient jdbc;
    private final DayRoots roots;
    private final LedgerKeys keys;
    private final HeadFile file;

    RootCheck(JdbcClient jdbc, DayRoots roots, LedgerKeys keys, HeadFile file) {
        this.jdbc = jdbc;
        this.roots = roots;
        this.keys = keys;
        this.file = file;
    }

    /**
     * What the check found.
     *
     * @param days how many roots were checked
     * @param lastHead when heads were noted apart last; what was cut off since then nobody can see. Absent where none ever were
     */
    public record Found(int days, @Nullable Instant lastHead, List<LedgerFault> faults) {}

    /** Checks every root, and every head that was noted. */
    public Found all() {
        List<LedgerFault> faults = new ArrayList<>();
        List<DayRoot> all = roots.all();
        String before = DayRoots.NONE;
        @Nullable LocalDate day = null;
        for (DayRoot root : all) {
            for (LocalDate missing = day;
                    missing != null && missing.isBefore(root.day());
                    missing = missing.plusDays(1)) {
                faults.add(fault(What.ROOT_MISSING, missing));
            }
            check(root, before, faults);
            before = root.root();
            day = root.day().plusDays(1);
        }
        faults.addAll(leavesWithoutEntries());
        Heads heads = new Heads(all);
        file.read(keys.trusted(), heads);
        faults.addAll(heads.faults());
        return new Found(all.size(), heads.last, faults);
    }

    private void check(DayRoot root, String before, List<LedgerFault> faults) {
        if (!root.before().equals(before)
                || !DayRoots.rootOf(before, roots.leaves(root.day())).equals(root.root())) {
            faults.add(fault(What.ROOT_ALTERED, root.day()));
        } else if (!roots.isSigned(root)) {
            faults.add(fault(What.ROOT_FORGED, root.day()));
        }
    }

    private static LedgerFault fault(What what, LocalDate day) {
        return new LedgerFault(what, day.toString(), null, LEDGER, day.toString());
    }

    private List<LedgerFault> leavesWithoutEntries() {
        return jdbc.sql("""
                        select l.chain, l.position, e.hash as there from ledger_leaf l
                        left join ledger_entry e on e.chain = l.chain and e.position = l.position
                        where e.hash is null or e.hash <> l.hash order by l.chain, l.position
                        """)
                .query((row, index) -> new LedgerFault(
                        row.getString("there") == null ? What.TAIL_CUT : What.ENTRY_ALTERED,
                        row.getString("chain"),
                        row.getInt("position"),
                        "",
                        ""))
                .list();
    }

    /** The heads and roots of the file, held against the database some hundred at a time. */
    private final class Heads implements HeadFile.Reader {

        private final Map<LocalDate, String> known;
        private final Map<String, LedgerFault> faults = new LinkedHashMap<>();
        private final List<ChainEnd> waiting = new ArrayList<>();
        private @Nullable Instant last;

        Heads(List<DayRoot> all) {
            this.known = all.stream().collect(Collectors.toMap(DayRoot::day, DayRoot::root));
        }

        @Override
        public void head(ChainEnd end) {
            waiting.add(end);
            if (waiting.size() == AT_ONCE) {
                check();
            }
        }

        @Override
        public void root(LocalDate day, String root) {
            if (!known.containsKey(day)) {
                faults.put("root " + day, fault(What.ROOT_MISSING, day));
            } else if (!root.equals(known.get(day))) {
                faults.put("root " + day, fault(What.ROOT_ALTERED, day));
            }
        }

        @Override
        public void stamp(Instant at) {
            last = at;
        }

        @Override
        public void altered(String name, int line) {
            faults.putIfAbsent(name, new LedgerFault(What.HEADS_ALTERED, name, line, "", name));
        }

        List<LedgerFault> faults() {
            check();
            return List.copyOf(faults.values());
        }

        private void check() {
            if (waiting.isEmpty()) {
                return;
            }
            Map<String, Map<Integer, String>> there = there();
            for (ChainEnd end : waiting) {
                String hash = there.getOrDefault(end.chain(), Map.of()).get(end.position());
                if (!end.hash().equals(hash)) {
                    What what = hash == null ? What.TAIL_CUT : What.ENTRY_ALTERED;
                    faults.putIfAbsent(end.chain(), new LedgerFault(what, end.chain(), end.position(), "", ""));
                }
            }
            waiting.clear();
        }

        private Map<String, Map<Integer, String>> there() {
            String pairs = waiting.stream().map(end -> "(?, ?)").collect(Collectors.joining(", "));
            List<Object> values = new ArrayList<>();
            waiting.forEach(end -> {
                values.add(end.chain());
                values.add(end.position());
            });
            Map<String, Map<Integer, String>> there = new TreeMap<>();
            jdbc.sql("select chain, position, hash from ledger_entry where (chain, position) in (" + pairs + ")")
                    .params(values)
                    .query(row -> {
                        there.computeIfAbsent(row.getString(1), first -> new HashMap<>())
                                .put(row.getInt(2), row.getString(3));
                    });
            return there;
        }
    }
}
