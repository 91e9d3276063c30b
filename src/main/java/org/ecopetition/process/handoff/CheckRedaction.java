package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.disclosure.DisclosureDesk;
import org.springframework.stereotype.Component;

/** 脱敏检查: marks what looks like personal data in the public text. */
@Component
class CheckRedaction implements JavaDelegate {

    private final DisclosureDesk disclosures;

    CheckRedaction(DisclosureDesk disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disclosures.checkRedaction(HandoffProcess.handOffOf(execution));
    }
}
