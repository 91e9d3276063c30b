package org.ecopetition.process.handoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.disclosure.DisclosureDesk;
import org.springframework.stereotype.Component;

/** 拟定公开稿: writes the public text from the record. */
@Component
class DraftDisclosure implements JavaDelegate {

    private final DisclosureDesk disclosures;

    DraftDisclosure(DisclosureDesk disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disclosures.draft(HandoffProcess.handOffOf(execution));
    }
}
