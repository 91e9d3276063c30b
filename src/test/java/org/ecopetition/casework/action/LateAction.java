package org.ecopetition.casework.action;

import java.util.List;
import org.ecopetition.casework.NamedActs;
import org.ecopetition.storage.HandledRequests;
import org.ecopetition.storage.HandledRequests.Request;

/** An action {@code copy} that stores what somebody else has stored already, as happens to whoever comes second at the same moment. */
public final class LateAction {

    private LateAction() {}

    public static CaseActions storing(Request taken, HandledRequests requests, NamedActs acts) {
        CaseAction late = CaseAction.onPetition("copy").openTo(person -> true).does(act -> requests.keep(taken, ""));
        return new CaseActions(List.of(late), requests, acts);
    }
}
