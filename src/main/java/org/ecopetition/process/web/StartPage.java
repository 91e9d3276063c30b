package org.ecopetition.process.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person's day begins: what waits, what is late, and where to go next. */
@Controller
class StartPage {

    private static final String LEADER = "leader";

    private final Worklist worklist;

    StartPage(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/")
    String start(Authentication login, Model model) {
        String person = login.getName();
        Set<String> groups = groupsOf(login);
        model.addAttribute("claimed", worklist.claimedBy(person));
        model.addAttribute("waiting", worklist.waitingFor(groups));
        model.addAttribute("dueSoon", worklist.dueSoon(person, groups));
        boolean leads = groups.contains(LEADER);
        model.addAttribute("overdue", leads ? worklist.overdueAnywhere() : worklist.overdue(person, groups));
        return "process/start";
    }

    private static Set<String> groupsOf(Authentication login) {
        return login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
