package org.ecopetition.process.limits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecopetition.process.RawModel;
import org.ecopetition.process.decision.AskedTable;
import org.ecopetition.process.decision.DecisionAnswer;
import org.ecopetition.process.decision.DecisionTables;
import org.ecopetition.process.decision.TableInput;
import org.ecopetition.process.decision.TriedTable;
import org.ecopetition.verification.limit.Direction;
import org.ecopetition.verification.limit.Limit;
import org.ecopetition.verification.limit.LimitChoices;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.Rule;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** The limit values as the decision {@code environmental-limits} gives them. */
@Component
public class LimitDecision implements LimitTable, AskedTable {

    /** More decimals than any standard prints: the limit was worked out from a frequency. */
    private static final TableInput<String> ITEM = new TableInput<>("item", String.class, "MeasuredItem");

    private static final TableInput<String> ZONE = new TableInput<>("zone", String.class, "Zone");
    private static final TableInput<String> PERIOD = new TableInput<>("period", String.class, "Period");
    private static final TableInput<String> CIRCUMSTANCE =
            new TableInput<>("circumstance", String.class, "Circumstance");
    private static final TableInput<BigDecimal> FREQUENCY = new TableInput<>("frequency", BigDecimal.class);
    private static final TableInput<LocalDate> MEASURED_ON = new TableInput<>("measuredOn", LocalDate.class);

    private static final int DECIMALS = 6;

    private static final MathContext WORKED_OUT = new MathContext(4);

    private final DecisionTables tables;

    /** Kept, for every look at a form asks for them; a version never changes. */
    private final ConcurrentLruCache<String, LimitChoices> choices = new ConcurrentLruCache<>(4, this::choicesOf);

    LimitDecision(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Limit> limitFor(Rule rule, LocalDate on) {
        return tables.ask(LimitRows.TABLE, question(rule, on)).map(LimitDecision::limit);
    }

    @Override
    public Optional<Limit> limitFor(Rule rule, LocalDate on, String tableVersion) {
        int version = Integer.parseInt(tableVersion.substring(tableVersion.lastIndexOf('v') + 1));
        return tables.ask(LimitRows.TABLE, version, question(rule, on)).map(LimitDecision::limit);
    }

    @Override
    public LimitChoices choices() {
        return choices.get(tables.newestId(LimitRows.TABLE));
    }

    private LimitChoices choicesOf(String id) {
        return LimitRows.of(RawModel.read(tables.file(id))).orElseThrow().choices();
    }

    @Override
    public String table() {
        return LimitRows.TABLE;
    }

    @Override
    public List<TableInput<?>> inputs() {
        return List.of(ITEM, ZONE, PERIOD, CIRCUMSTANCE, FREQUENCY, MEASURED_ON);
    }

    @Override
    public Set<String> citations() {
        return Set.of("standard", "clause", "confirmed");
    }

    /** What the table is asked for a rule on a day. */
    public static Map<String, Object> question(Rule rule, LocalDate on) {
        return Map.ofEntries(
                ITEM.with(rule.item()),
                ZONE.with(rule.zone() == null ? "" : rule.zone()),
                PERIOD.with(rule.period() == null ? "" : rule.period().name()),
                CIRCUMSTANCE.with(rule.circumstance() == null ? LimitChoices.USUAL : rule.circumstance()),
                FREQUENCY.with(rule.frequency() == null ? BigDecimal.ZERO : rule.frequency()),
                MEASURED_ON.with(on));
    }

    private static BigDecimal printed(BigDecimal limit) {
        return limit.scale() > DECIMALS ? limit.round(WORKED_OUT) : limit;
    }

    static Limit limit(DecisionAnswer row) {
        return new Limit(
                printed(row.decimal("limit")),
                row.has("lowest") ? row.decimal("lowest") : null,
                row.has("direction") ? Direction.valueOf(row.text("direction")) : Direction.MAX,
                row.text("unit"),
                row.text("standard"),
                row.text("clause"),
                row.flag("confirmed"),
                !row.has("decides") || row.flag("decides"),
                row.version());
    }

    /** The limits as a table would give them that is not deployed. */
    public static LimitTable tried(TriedTable table) {
        return new Tried(table);
    }

    /** It has no earlier version, and offers nothing to choose from. */
    private record Tried(TriedTable table) implements LimitTable {

        @Override
        public Optional<Limit> limitFor(Rule rule, LocalDate on) {
            return table.ask(question(rule, on)).map(LimitDecision::limit);
        }

        @Override
        public Optional<Limit> limitFor(Rule rule, LocalDate on, String tableVersion) {
            return limitFor(rule, on);
        }

        @Override
        public LimitChoices choices() {
            return LimitChoices.NONE;
        }
    }
}
