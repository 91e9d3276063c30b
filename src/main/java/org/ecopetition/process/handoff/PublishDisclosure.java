package org.ecopetition.process.handoff;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.disclosure.DisclosureDesk;
import org.ecopetition.disclosure.DisclosureDesk.Publication;
import org.springframework.stereotype.Component;

/** 发布公开内容: from here on the public reads the approved text. */
@Component
class PublishDisclosure implements JavaDelegate {

    private final DisclosureDesk disclosures;

    PublishDisclosure(DisclosureDesk disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Publication publication = disclosures.publish(HandoffProcess.handOffOf(execution));
        HandoffProcess.PUBLICATION_KIND.set(execution, publication.kind().name());
        HandoffProcess.PUBLICITY_ENDS.set(
                execution, publication.publicityEnds() == null ? null : Date.from(publication.publicityEnds()));
    }
}
