package org.ecopetition.process.deployment.trial.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.audit.trail.PastAnswer;
import org.ecopetition.casework.model.Consequence;
import org.ecopetition.handoff.Deadlines;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Units;
import org.ecopetition.process.decision.DeadlineDecision;
import org.ecopetition.process.decision.DecisionAnswer;
import org.ecopetition.process.decision.TriedTable;
import org.ecopetition.process.limits.LimitDecision;
import org.ecopetition.verification.ItemName;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.SiteVisits;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.Outcome;
import org.springframework.stereotype.Component;

/** What another answer would have done to a case: a deadline that moves, another route, a verdict that turns. */
@Component
class Consequences {

    private static final String UNIT = "unit";

    private final HandOffDesk handOffs;
    private final Deadlines deadlines;
    private final SiteVisits visits;
    private final Units units;

    Consequences(HandOffDesk handOffs, Deadlines deadlines, SiteVisits visits, Units units) {
        this.handOffs = handOffs;
        this.deadlines = deadlines;
        this.visits = visits;
        this.units = units;
    }

    /**
     * A judgement that comes out otherwise.
     *
     * @param past what was answered then
     * @param question what was asked
     * @param before the answer of then
     * @param after what would be answered now; without outputs where nothing would be
     * @param tried the table that would answer
     */
    record Turn(
            PastAnswer past,
            Map<String, Object> question,
            DecisionAnswer before,
            DecisionAnswer after,
            TriedTable tried) {

        boolean isOfHandOff() {
            return past.answer().handOff() != null;
        }

        HandOffKey handOff() {
            return new HandOffKey(past.key());
        }
    }

    List<Consequence> of(Turn turn) {
        return switch (turn.past().answer().decision()) {
            case "handling-deadlines" -> movedDeadline(turn).stream().toList();
            case "handoff-routing" -> otherRoute(turn).stream().toList();
            case "environmental-limits" -> turnedVerdicts(turn);
            default -> List.of();
        };
    }

    private Optional<Consequence> movedDeadline(Turn turn) {
        if (!turn.isOfHandOff() || turn.after().outputs().isEmpty()) {
            return Optional.empty();
        }
        HandOff handOff = handOffs.find(turn.handOff());
        LocalDate then = deadlines.feedbackDue(handOff, DeadlineDecision.rule(turn.before()));
        LocalDate now = deadlines.feedbackDue(handOff, DeadlineDecision.rule(turn.after()));
        return then.equals(now)
                ? Optional.empty()
                : Optional.of(Consequence.of("trial.moved", then.toString(), now.toString()));
    }

    private Optional<Consequence> otherRoute(Turn turn) {
        String then = unitIn(turn.before());
        String now = unitIn(turn.after());
        return then.equals(now) ? Optional.empty() : Optional.of(Consequence.of("trial.routed", then, now));
    }

    private String unitIn(DecisionAnswer row) {
        return row.has(UNIT) ? units.nameOf(row.text(UNIT)) : "—";
    }

    private List<Consequence> turnedVerdicts(Turn turn) {
        if (!turn.isOfHandOff()) {
            return List.of();
        }
        LimitTable limits = LimitDecision.tried(turn.tried());
        List<Consequence> turned = new ArrayList<>();
        for (Measurement measurement : visits.everyMeasurementOf(turn.handOff())) {
            Optional<Outcome> then = Optional.ofNullable(measurement.outcome());
            Optional<Outcome> now = measurement.outcomeBy(limits);
            if (now.isPresent() && !now.equals(then) && isAbout(measurement, turn)) {
                turned.add(Consequence.of(
                        "trial.turned",
                        new ItemName(measurement.item()),
                        measurement.printed(),
                        measurement.unit(),
                        then.orElseThrow(),
                        now.get()));
            }
        }
        return turned;
    }

    private static boolean isAbout(Measurement measurement, Turn turn) {
        return LimitDecision.question(measurement.rule(), measurement.judgedFor())
                .equals(turn.question());
    }
}
