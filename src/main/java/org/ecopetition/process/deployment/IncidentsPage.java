package org.ecopetition.process.deployment;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import org.ecopetition.organisation.OpenTo;
import org.ecopetition.process.decision.BrokenTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

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

    @GetMapping
    String show(Model model) {
        model.addAttribute("failed", incidents.all());
        model.addAttribute("tables", tables.all());
        model.addAttribute("most", OpenIncidents.MOST);
        return "process/incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id) {
        incidents.retry(id);
        return "redirect:/admin/incidents";
    }
}
