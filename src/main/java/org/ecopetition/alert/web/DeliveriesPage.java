package org.ecopetition.alert.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;

import org.ecopetition.alert.outgoing.Outgoing;
import org.ecopetition.organisation.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the sending of messages goes, and what could not be sent. */
@Controller
@RequestMapping("/notices/deliveries")
@OpenTo(ADMINISTRATOR)
class DeliveriesPage {

    private final Outgoing outgoing;

    DeliveriesPage(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("standing", outgoing.standing());
        model.addAttribute("most", Outgoing.MOST);
        return "alert/deliveries";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable String id) {
        outgoing.again(id);
        return "redirect:/notices/deliveries";
    }
}
