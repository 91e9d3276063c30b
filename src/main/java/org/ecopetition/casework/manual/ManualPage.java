package org.ecopetition.casework.manual;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.List;
import java.util.function.Predicate;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.Role;
import org.ecopetition.organisation.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The staff guide of each office, written from what is deployed; it holds nothing about any case. */
@Controller
@RequestMapping("/manual")
@OpenTo(SIGNED_IN)
class ManualPage {

    private static final List<String> OFFICES = List.of("intake", "liaison", "unit", "leader", "auditor", "admin");

    private final DeployedGuide guide;

    ManualPage(DeployedGuide guide) {
        this.guide = guide;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String office, Authentication login, Model model) {
        String own = officeOf(SignedIn.of(login));
        String shown = OFFICES.contains(office) ? office : own;
        Predicate<String> concerned = group -> group.equals(shown);
        model.addAttribute("offices", OFFICES);
        model.addAttribute("office", shown);
        model.addAttribute("own", shown.equals(own));
        model.addAttribute(
                "parts",
                guide.parts().stream()
                        .map(part -> part.of(concerned))
                        .filter(part -> !part.tasks().isEmpty())
                        .toList());
        model.addAttribute("tables", guide.tables());
        return "casework/manual";
    }

    @GetMapping(path = "/diagrams/{process}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String process) {
        return guide.diagram(process).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, process));
    }

    private static String officeOf(SignedIn person) {
        if (person.isLiaison()) {
            return "liaison";
        }
        if (person.isLeader()) {
            return "leader";
        }
        if (!person.units().isEmpty()) {
            return "unit";
        }
        if (person.isIntake()) {
            return "intake";
        }
        return person.is(Role.ADMINISTRATOR) ? "admin" : "auditor";
    }
}
