package org.ecopetition.process.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecopetition.briefing.CurrentCalls;
import org.ecopetition.handoff.CopyRegister;
import org.ecopetition.organisation.WorkingCalendar;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.process.deployment.DeployedModels;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person's day begins: what waits, what is late, and where to go next. */
@Controller
class StartPage {

    private static final String LEADER = "leader";
    private static final String ADMINISTRATOR = "camunda-admin";

    private final Worklist worklist;
    private final PetitionRegister petitions;
    private final CaseFolders folders;
    private final CopyRegister copies;
    private final DeployedModels models;
    private final WorkingCalendar calendar;
    private final CurrentCalls calls;
    private final Clock clock;

    StartPage(
            Worklist worklist,
            PetitionRegister petitions,
            CaseFolders folders,
            CopyRegister copies,
            DeployedModels models,
            WorkingCalendar calendar,
            CurrentCalls calls,
            Clock clock) {
        this.worklist = worklist;
        this.petitions = petitions;
        this.folders = folders;
        this.copies = copies;
        this.models = models;
        this.calendar = calendar;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * A key item (重点件) that is being handled.
     *
     * @param about region and place
     */
    record KeyItem(String caseNumber, PetitionStatus status, String about) {}

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
        Set<String> groups = groupsOf(login);
        model.addAttribute("claimed", worklist.claimedBy(person));
        model.addAttribute("waiting", worklist.waitingFor(groups));
        model.addAttribute("dueSoon", worklist.dueSoon(person, groups));
        model.addAttribute("copies", copiesFor(groups));
        boolean leads = groups.contains(LEADER);
        model.addAttribute("overdue", leads ? worklist.overdueAnywhere() : worklist.overdue(person, groups));
        if (leads) {
            model.addAttribute("keyItems", keyItems());
            model.addAttribute("calls", calls.sentence().orElse(null));
        }
        if (groups.contains(ADMINISTRATOR)) {
            model.addAttribute("conflicts", models.conflicts());
            model.addAttribute("refusedModels", models.refused());
            model.addAttribute("yearsMissing", calendar.missingFrom(LocalDate.now(clock)));
        }
        return "process/start";
    }

    private List<CopyForMe> copiesFor(Set<String> groups) {
        return copies.of(groups, Worklist.SHOWN).stream()
                .map(copy -> new CopyForMe(
                        copy.key().caseNumber().value(),
                        copy.key().value(),
                        folders.placeOf(copy.key()).orElse(""),
                        copy.note(),
                        copy.sentAt()))
                .toList();
    }

    private List<KeyItem> keyItems() {
        return petitions.openKeyItems(Worklist.SHOWN).stream()
                .map(petition -> new KeyItem(
                        petition.caseNumber().value(),
                        petition.status(),
                        folders.placeOf(petition).orElse("")))
                .toList();
    }

    private static Set<String> groupsOf(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
