package org.ecopetition.process.handoff;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ecopetition.disclosure.PublicationDesk;
import org.ecopetition.disclosure.PublicationDesk.Publication;
import org.ecopetition.process.variable.HandoffVariables;
import org.springframework.stereotype.Component;

/** 发布公开内容: from here on the public reads the approved text. */
@Component
class PublishDisclosure implements JavaDelegate {

    private final PublicationDesk publications;

    PublishDisclosure(PublicationDesk publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Publication publication = publications.publish(HandoffProcess.handOffOf(execution));
        HandoffVariables.PUBLICATION_KIND.set(execution, publication.kind().name());
        HandoffVariables.PUBLICITY_ENDS.set(
                execution, publication.publicityEnds() == null ? null : Date.from(publication.publicityEnds()));
    }
}
