package org.ecopetition.process.handoff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.ecopetition.process.deployment.RawModel;
import org.ecopetition.process.limits.LimitRows;
import org.ecopetition.verification.Direction;
import org.ecopetition.verification.Limit;
import org.ecopetition.verification.LimitChoices;
import org.ecopetition.verification.LimitTable;
import org.ecopetition.verification.Rule;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** The limit values as the decision {@code environmental-limits} gives them. */
@Component
class LimitDecision implements LimitTable {

    /** More decimals than any standard prints: the limit was worked out from a frequency. */
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

    private static VariableMap question(Rule rule, LocalDate on) {
        return Variables.createVariables()
                .putValue("item", rule.item())
                .putValue("zone", rule.zone() == null ? "" : rule.zone())
                .putValue("period", rule.period() == null ? "" : rule.period().name())
                .putValue("circumstance", rule.circumstance() == null ? LimitChoices.USUAL : rule.circumstance())
                .putValue("frequency", rule.frequency() == null ? BigDecimal.ZERO : rule.frequency())
                .putValue("measuredOn", on);
    }

    private static BigDecimal printed(BigDecimal limit) {
        return limit.scale() > DECIMALS ? limit.round(WORKED_OUT) : limit;
    }

    private static Limit limit(DecisionTables.Row row) {
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
}
