package org.ecopetition.casework.path;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.List;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the search of Tasklist which cases hold the words that were typed; which of their tasks are shown the engine says. */
@RestController
@OpenTo(SIGNED_IN)
class CaseWordsDoor {

    private static final int LONGEST = 100;

    private final CaseWords cases;

    CaseWordsDoor(CaseWords cases) {
        this.cases = cases;
    }

    @GetMapping("/cases/tasks/keys")
    List<String> keys(@RequestParam(defaultValue = "") String words, Authentication login) {
        return words.length() > LONGEST ? List.of() : cases.find(words, SignedIn.of(login));
    }
}
