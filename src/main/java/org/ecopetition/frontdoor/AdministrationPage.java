package org.ecopetition.frontdoor;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.frontdoor.NavigationEntry.Section;
import org.ecopetition.organisation.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What administrators look after, in its parts. */
@Controller
@OpenTo(ADMINISTRATOR)
class AdministrationPage {

    @GetMapping("/admin")
    String show(Model model) {
        Map<Section, List<NavigationEntry>> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            sections.put(
                    section,
                    NavigationEntry.ALL.stream()
                            .filter(place -> place.section() == section)
                            .toList());
        }
        model.addAttribute("sections", sections);
        return "frontdoor/administration";
    }
}
