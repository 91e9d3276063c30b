package org.ecopetition.petition;

/** How far a petition has come. */
public enum PetitionStatus {
    /** 已登记: waits for classification. */
    REGISTERED,
    /** 已研判: waits for its hand-offs. */
    CLASSIFIED,
    /** 已交办. */
    HANDED_OFF,
    /** 已转相关主管部门; an end. */
    PASSED_ON,
    /** 已并入原件; an end. */
    MERGED,
    /** 已归档; an end. */
    CLOSED,
    /** 已核减: withdrawn with a reason; an end. */
    WITHDRAWN;

    /** Whether it is still being handled. */
    public boolean open() {
        return this == REGISTERED || this == CLASSIFIED || this == HANDED_OFF;
    }
}
