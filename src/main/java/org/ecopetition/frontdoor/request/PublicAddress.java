package org.ecopetition.frontdoor.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where people outside reach a page of ours, for what is printed and handed to them: at the address that is set, else under the
 * one of our own names by which the request came. A name that is not known to be ours is never printed; the machine's own stands
 * for it.
 */
@Component
public class PublicAddress {

    private final @Nullable URI set;
    private final boolean isKnown;

    PublicAddress(HostSettings settings) {
        this.set = settings.publicAddress();
        this.isKnown = set != null || !settings.hosts().isEmpty();
    }

    /** Whether the address leads here from outside; otherwise only on this machine. */
    public boolean isKnown() {
        return isKnown;
    }

    /**
     * The whole address of a page.
     *
     * @param path of the page, beginning with a slash
     */
    public String of(String path, HttpServletRequest request) {
        UriComponentsBuilder ours =
                set == null ? ServletUriComponentsBuilder.fromContextPath(request) : UriComponentsBuilder.fromUri(set);
        return ours.path(path).toUriString().replaceFirst("(?<!:)/{2,}", "/");
    }
}
