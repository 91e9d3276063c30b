package org.ecopetition.supervision;

import java.time.Instant;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseEvent;
import org.ecopetition.petition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Something that happened to a notice about a hand-off. */
public sealed interface NoticeEvent extends CaseEvent {

    HandOffKey key();

    @Override
    default CaseNumber caseNumber() {
        return key().caseNumber();
    }

    @Override
    default String handOff() {
        return key().value();
    }

    /**
     * It went out.
     *
     * @param paperNumber the number a slip bears on paper; urging has none
     * @param informed the higher group that need not answer
     * @param instruction what it says
     */
    record NoticeIssued(
            HandOffKey key,
            Instant occurredAt,
            String person,
            int number,
            NoticeKind kind,
            @Nullable String paperNumber,
            String desk,
            @Nullable String informed,
            String instruction,
            Instant answerDue)
            implements NoticeEvent {}

    /** The desk answered. */
    record NoticeAnswered(HandOffKey key, Instant occurredAt, String person, int number, NoticeKind kind, String answer)
            implements NoticeEvent {}

    /** It lost its object: another unit took over. */
    record NoticeLapsed(HandOffKey key, Instant occurredAt, String person, int number, NoticeKind kind)
            implements NoticeEvent {}
}
