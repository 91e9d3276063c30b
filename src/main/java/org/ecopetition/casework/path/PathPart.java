package org.ecopetition.casework.path;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.petition.PetitionStatus;
import org.jspecify.annotations.Nullable;

/** A part of the path of a case, in the order in which they are passed. */
public enum PathPart {
    /** 登记. */
    REGISTRATION,
    /** 研判. */
    CLASSIFICATION,
    /** 交办. */
    HAND_OFF,
    /** 签收. */
    RECEIPT,
    /** 核查. */
    VERIFICATION,
    /** 整改. */
    RECTIFICATION,
    /** 审核. */
    REVIEW,
    /** 公开. */
    DISCLOSURE,
    /** 公示. */
    PUBLICITY,
    /** 验收销号. */
    ACCEPTANCE;

    /** What a case that was not substantiated does not pass. */
    private static final Set<PathPart> OF_SUBSTANTIATED = EnumSet.of(RECTIFICATION, PUBLICITY, ACCEPTANCE);

    /** The part in which a petition stands before it is handed off; none where it ended. */
    static @Nullable PathPart of(PetitionStatus status) {
        return switch (status) {
            case REGISTERED -> CLASSIFICATION;
            case CLASSIFIED, HANDED_OFF -> HAND_OFF;
            case PASSED_ON, MERGED, CLOSED, WITHDRAWN -> null;
        };
    }

    /** The part in which a hand-off stands; none where it ended. */
    static @Nullable PathPart of(HandOffStatus status) {
        return switch (status) {
            case ASSIGNED -> HAND_OFF;
            case ISSUED, RETURNED, REASSIGNING -> RECEIPT;
            case VERIFYING -> VERIFICATION;
            case RECTIFYING -> RECTIFICATION;
            case UNDER_REVIEW -> REVIEW;
            case REVIEWED -> DISCLOSURE;
            case PUBLISHED -> PUBLICITY;
            case ACCEPTED -> ACCEPTANCE;
            case WRITTEN_OFF, FINISHED, WITHDRAWN -> null;
        };
    }

    /** The parts that a hand-off passes, as far as is known by now. */
    static List<PathPart> ahead(HandOff handOff) {
        boolean unsubstantiated = handOff.result().verdict() == Verdict.UNSUBSTANTIATED;
        return List.of(values()).stream()
                .filter(part -> !unsubstantiated || !OF_SUBSTANTIATED.contains(part))
                .toList();
    }
}
