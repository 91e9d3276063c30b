package org.ecopetition.process.decision;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;

/** The rows that fitted when a table was asked, with those of the tables that it asked itself. */
class FittingRules implements DmnDecisionTableEvaluationListener {

    /** As much as is kept with a case. */
    private static final int LONGEST = 500;

    private final ThreadLocal<List<String>> rules = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().limit(1).forEach(rule -> rules.get().add(rule.getId()));
    }

    void forget() {
        rules.remove();
    }

    /** Their ids, in the order in which they were asked, parted by commas. */
    String ids() {
        String ids = String.join(",", rules.get());
        return ids.substring(Math.max(0, ids.length() - LONGEST));
    }
}
