package org.ecopetition.frontdoor;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import java.util.List;
import java.util.Locale;
import org.ecopetition.organisation.OpenTo;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells Tasklist where else the person may go, for the menu in its bar. */
@RestController
@OpenTo(SIGNED_IN)
class PlacesDoor {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    private final MessageSource messages;

    PlacesDoor(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A page that the person may open.
     *
     * @param address below the house's own address
     * @param name as the navigation says it
     */
    record Place(String address, String name) {}

    @GetMapping("/places")
    List<Place> places(@RequestParam(defaultValue = "zh") String language, Authentication login) {
        Locale words = "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return NavigationEntry.ALL.stream()
                .filter(place -> place.isOpenTo(login) && !place.address().startsWith(TASKLIST))
                .map(place -> new Place(place.address(), messages.getMessage(place.text(), null, words)))
                .toList();
    }
}
