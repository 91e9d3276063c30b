package org.ecopetition.audit.ledger.web;

import static org.ecopetition.organisation.Audience.ADMINISTRATOR;
import static org.ecopetition.organisation.Audience.AUDITOR;
import static org.ecopetition.organisation.Audience.LIAISON;

import java.time.Clock;
import java.time.Duration;
import org.ecopetition.audit.DifferentEnds;
import org.ecopetition.audit.ledger.Verification;
import org.ecopetition.audit.ledger.root.DayRoots;
import org.ecopetition.audit.ledger.root.WholeCheck;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.storage.encryption.UnopenedRows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as auditors see it: the roots of the last days, and on request what a check of one case or of everything finds. */
@Controller
@OpenTo({AUDITOR, LIAISON, ADMINISTRATOR})
class LedgerPage {

    private static final int DAYS = 14;
    private static final int MOST_ENDS = 100;
    private static final int MOST_FAULTS = 500;

    private final DayRoots roots;
    private final WholeCheck whole;
    private final Verification verification;
    private final DifferentEnds ends;
    private final UnopenedRows unopened;
    private final Clock clock;

    LedgerPage(
            DayRoots roots,
            WholeCheck whole,
            Verification verification,
            DifferentEnds ends,
            UnopenedRows unopened,
            Clock clock) {
        this.roots = roots;
        this.whole = whole;
        this.verification = verification;
        this.ends = ends;
        this.unopened = unopened;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param caseNumber whose chain is checked; empty for none
     * @param everything whether all is checked, which takes a second for some 20,000 entries
     */
    @GetMapping("/audit/ledger")
    String page(
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "false") boolean everything,
            Model model) {
        model.addAttribute("roots", roots.newest(DAYS));
        model.addAttribute("publicKey", roots.publicKey());
        model.addAttribute("disagreements", ends.first(MOST_ENDS));
        model.addAttribute("caseNumber", caseNumber.strip());
        if (everything) {
            checkAll(model);
        } else if (!caseNumber.isBlank()) {
            Verification.Found found = verification.of(caseNumber.strip());
            model.addAttribute("checked", found.entries());
            model.addAttribute("faults", found.faults());
        }
        return "audit/ledger";
    }

    private void checkAll(Model model) {
        WholeCheck.Found found = whole.all();
        model.addAttribute("checked", found.entries());
        model.addAttribute("faults", found.faults().stream().limit(MOST_FAULTS).toList());
        model.addAttribute("everything", true);
        model.addAttribute(
                "unopened", unopened.all().stream().limit(MOST_FAULTS).toList());
        model.addAttribute(
                "secondsAgo",
                found.lastHead() == null
                        ? null
                        : Duration.between(found.lastHead(), clock.instant()).toSeconds());
    }
}
