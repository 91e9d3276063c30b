package org.ecopetition.process.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final DeployedModels models;

    StartPage(Worklist worklist, PetitionRegister petitions, CaseFolders folders, DeployedModels models) {
        this.worklist = worklist;
        this.petitions = petitions;
        this.folders = folders;
        this.models = models;
    }

    /**
     * A key item (重点件) that is being handled.
     *
     * @param about region and place
     */
    record KeyItem(String caseNumber, PetitionStatus status, String about) {}

    @GetMapping("/")
    String start(Authentication login, Model model) {
        String person = login.getName();
        Set<String> groups = groupsOf(login);
        model.addAttribute("claimed", worklist.claimedBy(person));
        model.addAttribute("waiting", worklist.waitingFor(groups));
        model.addAttribute("dueSoon", worklist.dueSoon(person, groups));
        boolean leads = groups.contains(LEADER);
        model.addAttribute("overdue", leads ? worklist.overdueAnywhere() : worklist.overdue(person, groups));
        if (leads) {
            model.addAttribute("keyItems", keyItems());
        }
        if (groups.contains(ADMINISTRATOR)) {
            model.addAttribute("conflicts", models.conflicts());
            model.addAttribute("refusedModels", models.refused());
        }
        return "process/start";
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
