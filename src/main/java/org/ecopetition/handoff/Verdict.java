package org.ecopetition.handoff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What the visit on site established about an allegation or a whole hand-off (是否属实). */
public enum Verdict {
    /** 属实. */
    SUBSTANTIATED,
    /** 基本属实. */
    MOSTLY_SUBSTANTIATED,
    /** 部分属实. */
    PARTLY_SUBSTANTIATED,
    /** 不属实. */
    UNSUBSTANTIATED;

    /**
     * The verdict on the whole: all alike stays as it is, 属实 with 基本属实 is 基本属实, any other mix is 部分属实.
     *
     * @param verdicts one per allegation, not empty
     */
    public static Verdict rollUp(Collection<Verdict> verdicts) {
        Set<Verdict> kinds = EnumSet.copyOf(verdicts);
        if (kinds.size() == 1) {
            return kinds.iterator().next();
        }
        return EnumSet.of(SUBSTANTIATED, MOSTLY_SUBSTANTIATED).containsAll(kinds)
                ? MOSTLY_SUBSTANTIATED
                : PARTLY_SUBSTANTIATED;
    }
}
