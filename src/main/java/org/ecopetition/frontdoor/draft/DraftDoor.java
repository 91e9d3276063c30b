package org.ecopetition.frontdoor.draft;

import static org.ecopetition.organisation.Audience.SIGNED_IN;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.ecopetition.organisation.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where scripts of forms leave what is typed, and ask for it again: each person for their own alone, and only for a form that the
 * person may hand in. A place is the address of a form of ours, or {@code /tasks/} and the id of a task.
 */
@RestController
@RequestMapping("/drafts/{*place}")
@OpenTo(SIGNED_IN)
class DraftDoor {

    private final Drafts drafts;
    private final DraftPlaces places;
    private final DraftContents contents;

    DraftDoor(Drafts drafts, DraftPlaces places, DraftContents contents) {
        this.drafts = drafts;
        this.places = places;
        this.contents = contents;
    }

    /** A draft as its form's script reads it; all is null where there is none. */
    record Kept(
            @JsonRawValue @Nullable String content,
            @Nullable Instant savedAt) {

        static final Kept NOTHING = new Kept(null, null);
    }

    @GetMapping
    Kept find(@PathVariable String place, HttpServletRequest request, Authentication login) {
        places.require(place, request, login);
        return drafts.find(login.getName(), place)
                .map(draft -> new Kept(draft.content(), draft.savedAt()))
                .orElse(Kept.NOTHING);
    }

    @PutMapping
    Drafts.Saved save(@PathVariable String place, HttpServletRequest request, Authentication login) throws IOException {
        places.require(place, request, login);
        return drafts.save(login.getName(), place, contents.read(request));
    }

    /** One's own draft may go at any time, even when the task is done. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String place, Authentication login) {
        drafts.discard(login.getName(), place);
    }
}
