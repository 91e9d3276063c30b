package org.ecopetition.casework;

import java.util.List;
import org.ecopetition.disclosure.Disclosure;
import org.ecopetition.disclosure.DisclosureDesk;
import org.ecopetition.disclosure.objection.Objection;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.disclosure.objection.ObjectionState;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.supervision.Notice;
import org.ecopetition.supervision.NoticeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what others were told of a hand-off and what they said: the public, and those who urge. */
@Component
class AnsweredSections {

    private final DisclosureDesk disclosures;
    private final ObjectionDesk objections;
    private final NoticeDesk notices;
    private final DeskNames desks;

    AnsweredSections(DisclosureDesk disclosures, ObjectionDesk objections, NoticeDesk notices, DeskNames desks) {
        this.disclosures = disclosures;
        this.objections = objections;
        this.notices = notices;
        this.desks = desks;
    }

    /**
     * What was told and said.
     *
     * @param disclosure the newest public text, draft or published
     * @param objections all of them, answered ones too
     * @param notices what was urged about it, and the answers
     */
    record Answered(@Nullable Disclosure disclosure, List<Objection> objections, List<NoticeLine> notices) {

        /** The objections that wait for an answer. */
        public List<Objection> openObjections() {
            return objections.stream()
                    .filter(objection -> objection.state() == ObjectionState.OPEN)
                    .toList();
        }
    }

    /**
     * One notice in the list of a hand-off.
     *
     * @param notice what was sent
     * @param desk who has to answer, and which higher desk is informed
     */
    record NoticeLine(Notice notice, String desk) {}

    Answered of(HandOffKey key) {
        return new Answered(
                disclosures.newest(key).orElse(null),
                objections.of(key),
                notices.of(key).stream()
                        .map(notice -> new NoticeLine(notice, desks.of(notice.desk(), notice.informed())))
                        .toList());
    }
}
