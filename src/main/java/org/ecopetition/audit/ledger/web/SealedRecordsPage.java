package org.ecopetition.audit.ledger.web;

import static org.ecopetition.organisation.Audience.EVERYBODY;

import org.ecopetition.audit.ledger.root.DayRoot;
import org.ecopetition.audit.ledger.root.DayRoots;
import org.ecopetition.organisation.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody compares a check value that a briefing printed with those of the house. */
@Controller
@OpenTo(EVERYBODY)
class SealedRecordsPage {

    private static final int DAYS = 31;
    private static final int LONGEST = 100;

    private final DayRoots roots;

    SealedRecordsPage(DayRoots roots) {
        this.roots = roots;
    }

    @GetMapping("/public/ledger")
    String page(@RequestParam(defaultValue = "") String root, Model model) {
        String typed = root.length() > LONGEST ? root.substring(0, LONGEST) : root;
        model.addAttribute("typed", typed);
        model.addAttribute("roots", roots.newest(DAYS));
        model.addAttribute("publicKey", roots.publicKey());
        if (!typed.isBlank()) {
            DayRoot found = roots.issued(typed).orElse(null);
            model.addAttribute("found", found);
            model.addAttribute("signed", found != null && roots.isSigned(found));
        }
        return "audit/sealed-records";
    }
}
