package org.ecopetition.casework.web;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecopetition.briefing.CurrentCalls;
import org.ecopetition.casework.ProblemPlaces;
import org.ecopetition.handoff.order.CopyRegister;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person's day begins: what waits, what is late, and where to go next. */
@Controller
@OpenTo(SIGNED_IN)
class StartPage {

    private static final String LEADER = "leader";
    private static final String ADMINISTRATOR = "camunda-admin";

    private final Worklist worklist;
    private final KeyItems keyItems;
    private final ProblemPlaces places;
    private final CopyRegister copies;
    private final AdministratorsMatters matters;
    private final CurrentCalls calls;

    StartPage(
            Worklist worklist,
            KeyItems keyItems,
            ProblemPlaces places,
            CopyRegister copies,
            AdministratorsMatters matters,
            CurrentCalls calls) {
        this.worklist = worklist;
        this.keyItems = keyItems;
        this.places = places;
        this.copies = copies;
        this.matters = matters;
        this.calls = calls;
    }

    /**
     * A copy for information.
     *
     * @param caseNumber its petition
     * @param about region and place
     */
    record CopyForMe(String caseNumber, String handOff, String about, String note, Instant sentAt) {}

    @GetMapping("/")
    String start(Authentication login, Model model) {
        String person = login.getName();
        Set<String> groups = SignedIn.of(login).groups();
        model.addAttribute("claimed", worklist.claimedBy(person));
        model.addAttribute("waiting", worklist.waitingFor(groups));
        model.addAttribute("dueSoon", worklist.dueSoon(person, groups));
        model.addAttribute("copies", copiesFor(groups));
        boolean leads = groups.contains(LEADER);
        model.addAttribute("overdue", leads ? worklist.overdueAnywhere() : worklist.overdue(person, groups));
        if (leads) {
            model.addAttribute("keyItems", keyItems.first(Worklist.SHOWN));
            model.addAttribute("calls", calls.sentence());
        }
        if (groups.contains(ADMINISTRATOR)) {
            matters.fill(model);
        }
        return "casework/start";
    }

    private List<CopyForMe> copiesFor(Set<String> groups) {
        return copies.of(groups, Worklist.SHOWN).stream()
                .map(copy -> new CopyForMe(
                        copy.key().caseNumber().value(),
                        copy.key().value(),
                        places.of(copy.key()).orElse(""),
                        copy.note(),
                        copy.sentAt()))
                .toList();
    }
}
