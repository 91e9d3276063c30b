package org.ecopetition.disclosure.petitioner;

import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.petition.PetitionStatus;

/** How far a petition or one of its hand-offs has come, in the words a petitioner knows. */
enum PetitionerStage {
    /** 已收到,正在研判. */
    RECEIVED,
    /** 已重新受理,正在研判. */
    TAKEN_UP_AGAIN,
    /** 已交办. */
    HANDED_OFF,
    /** 正在现场核查. */
    VERIFYING,
    /** 正在整改. */
    RECTIFYING,
    /** 办理结果正在审核. */
    UNDER_REVIEW,
    /** 办理结果公示中. */
    PUBLISHED,
    /** 已办结. */
    CLOSED,
    /** 已转有权处理的机关. */
    PASSED_ON,
    /** 与较早的信访件合并办理. */
    MERGED,
    /** 已终止办理. */
    WITHDRAWN;

    static PetitionerStage of(HandOffStatus status) {
        return switch (status) {
            case ASSIGNED, ISSUED, RETURNED, REASSIGNING -> HANDED_OFF;
            case VERIFYING -> VERIFYING;
            case RECTIFYING -> RECTIFYING;
            case UNDER_REVIEW, REVIEWED -> UNDER_REVIEW;
            case PUBLISHED -> PUBLISHED;
            case ACCEPTED, WRITTEN_OFF, FINISHED -> CLOSED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    /** @param again whether it was handed off before and came back */
    static PetitionerStage of(PetitionStatus status, boolean again) {
        return switch (status) {
            case REGISTERED, CLASSIFIED -> again ? TAKEN_UP_AGAIN : RECEIVED;
            case HANDED_OFF -> HANDED_OFF;
            case CLOSED -> CLOSED;
            case PASSED_ON -> PASSED_ON;
            case MERGED -> MERGED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
