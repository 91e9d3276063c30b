package org.ecopetition.casework.history;

import java.util.List;
import java.util.Optional;
import org.ecopetition.casework.CaseHead;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.petitioner.NotSolvedReports;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.redaction.Redaction;
import org.springframework.stereotype.Component;

/** What objectors and petitioners say of a result, in the lines a form shows at its head. */
@Component
public class ObjectionLines {

    private final ObjectionDesk objections;
    private final NotSolvedReports notSolved;
    private final Redaction redaction;
    private final CaseHead head;
    private final Wording wording;

    ObjectionLines(
            ObjectionDesk objections, NotSolvedReports notSolved, Redaction redaction, CaseHead head, Wording wording) {
        this.objections = objections;
        this.notSolved = notSolved;
        this.redaction = redaction;
        this.head = head;
        this.wording = wording;
    }

    /** The objections that wait, as far as the engine may keep them: without what looks like personal data. */
    public List<String> objections(HandOffKey key) {
        return objections.open(key).stream()
                .map(objection -> wording.say(
                        "summary.objection",
                        head.minute(objection.lodgedAt()),
                        Quotation.of(redaction.propose(objection.text()).text())))
                .toList();
    }

    /** What the petitioner said after the answer: whoever accepts on site judges whether people are satisfied. */
    public List<String> notSolved(HandOffKey key) {
        return notSolved.of(key.caseNumber()).stream()
                .map(report -> wording.say(
                        "summary.not-solved",
                        head.minute(report.saidAt()),
                        report.followUp() == null
                                ? Optional.ofNullable(report.objection())
                                        .map(wording::of)
                                        .orElse("")
                                : report.followUp().value()))
                .toList();
    }
}
