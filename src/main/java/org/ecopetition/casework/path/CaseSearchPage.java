package org.ecopetition.casework.path;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecopetition.casework.CaseInSight;
import org.ecopetition.casework.CaseSight;
import org.ecopetition.organisation.OpenTo;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.TypedText;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds a case: by its number at once, else the open ones by a part of the number or by words of place and matter. */
@Controller
@RequestMapping("/cases")
@OpenTo(SIGNED_IN)
class CaseSearchPage {

    private static final int LONGEST = 70;
    private static final int MOST = 20;

    private final CaseSight sight;
    private final CaseWords words;
    private final CaseTitles titles;

    CaseSearchPage(CaseSight sight, CaseWords words, CaseTitles titles) {
        this.sight = sight;
        this.words = words;
        this.titles = titles;
    }

    /** A case that holds what was typed. */
    record FoundCase(String number, String matter, String place, boolean keyItem) {}

    @GetMapping
    ModelAndView search(@RequestParam(defaultValue = "") String number, Authentication login) {
        String typed = TypedText.searched(number);
        SignedIn person = SignedIn.of(login);
        boolean isSearched = !typed.isEmpty() && typed.length() <= LONGEST;
        Optional<CaseInSight> one = isSearched ? sight.find(TypedText.plain(typed), person) : Optional.empty();
        if (one.isPresent()) {
            return new ModelAndView(
                    "redirect:/cases/{caseNumber}",
                    Map.of("caseNumber", one.get().petition().caseNumber().value()));
        }
        List<String> all = isSearched ? words.casesOf(typed, person) : List.of();
        List<FoundCase> found = all.stream()
                .limit(MOST)
                .flatMap(known -> sight.of(known, person).stream())
                .map(this::told)
                .toList();
        return new ModelAndView(
                "casework/case-search", Map.of("number", typed, "found", found, "more", all.size() > MOST));
    }

    private FoundCase told(CaseInSight seen) {
        return new FoundCase(
                seen.petition().caseNumber().value(),
                titles.matter(seen),
                titles.place(seen),
                seen.petition().keyItem());
    }
}
