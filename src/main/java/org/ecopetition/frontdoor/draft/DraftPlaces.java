package org.ecopetition.frontdoor.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.frontdoor.request.PageRights;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The forms that a person may hand in, and may therefore keep a draft of. */
@Component
class DraftPlaces {

    /** Stands before the id of a task. */
    static final String TASKS = "/tasks/";

    /** A path without query, and behind it which of several forms of a page is meant. */
    private static final Pattern PLACE = Pattern.compile("(/[A-Za-z0-9._/-]{1,240})(?:~[a-z0-9-]{1,20})?");

    private final PageRights pages;
    private final TasksInHand tasks;

    DraftPlaces(PageRights pages, TasksInHand tasks) {
        this.pages = pages;
        this.tasks = tasks;
    }

    /**
     * Goes on where the person may hand in the form.
     *
     * @throws ResponseStatusException 400 for what is no place, 403 for a form of others
     */
    void require(String place, HttpServletRequest request, Authentication login) {
        Matcher known = PLACE.matcher(place);
        if (!known.matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String path = known.group(1);
        boolean open = path.startsWith(TASKS)
                ? tasks.isInHandOf(path.substring(TASKS.length()), login.getName())
                : pages.mayHandIn(path, request, login);
        if (!open) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The address to which the form of a place is sent. */
    static String addressOf(String place) {
        return place.replaceFirst("~.*", "");
    }
}
