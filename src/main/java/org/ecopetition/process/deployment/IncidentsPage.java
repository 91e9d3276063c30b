package org.ecopetition.process.deployment;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import org.ecopetition.organisation.OpenTo;
import org.ecopetition.petition.Refusal;
import org.ecopetition.process.decision.BrokenTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What failed by itself, in which case, and what an administrator can do about it. */
@Controller
@RequestMapping("/admin/incidents")
@OpenTo(ADMINISTRATOR)
class IncidentsPage {

    private final OpenIncidents incidents;
    private final BrokenTables tables;

    IncidentsPage(OpenIncidents incidents, BrokenTables tables) {
        this.incidents = incidents;
        this.tables = tables;
    }

    /** @param gone whether somebody tried again what waits no longer */
    @GetMapping
    String show(@RequestParam(defaultValue = "false") boolean gone, Model model) {
        model.addAttribute("gone", gone);
        model.addAttribute("failed", incidents.all());
        model.addAttribute("tables", tables.all());
        model.addAttribute("most", OpenIncidents.MOST);
        return "process/incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id) {
        try {
            incidents.retry(id);
            return "redirect:/admin/incidents";
        } catch (Refusal alreadyGone) {
            return "redirect:/admin/incidents?gone=true";
        }
    }
}
