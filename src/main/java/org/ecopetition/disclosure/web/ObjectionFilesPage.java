package org.ecopetition.disclosure.web;

import static org.ecopetition.organisation.Audience.LIAISON;

import java.util.List;
import org.ecopetition.disclosure.objection.ObjectionDecisions;
import org.ecopetition.disclosure.objection.ObjectionFile;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.organisation.OpenTo;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The objections to a result as they were written, with the contacts: for the coordination group alone, as the sign-on holds. */
@Controller
@OpenTo(LIAISON)
class ObjectionFilesPage {

    private final ObjectionDecisions decisions;

    ObjectionFilesPage(ObjectionDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/objections/{handOff}")
    String read(@PathVariable String handOff, Authentication visitor, Model model) {
        HandOffKey key = keyOf(handOff);
        List<ObjectionFile> files = decisions.read(key, visitor.getName());
        if (files.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("key", key);
        model.addAttribute("files", files);
        return "disclosure/objection-files";
    }

    private static HandOffKey keyOf(String typed) {
        try {
            return new HandOffKey(typed);
        } catch (IllegalArgumentException noKey) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no hand-off", noKey);
        }
    }
}
