package org.ecopetition.frontdoor.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Throws away the draft of a form that was handed in: behind the transaction of what the form did, and only where the form
 * says that there is one.
 */
class HandedInForms implements HandlerInterceptor {

    /** The field by which a form's script names the draft. */
    private static final String FIELD = "draftPlace";

    private static final Logger log = LoggerFactory.getLogger(HandedInForms.class);

    private final Drafts drafts;

    HandedInForms(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (failure != null || !HttpMethod.POST.matches(request.getMethod()) || !wasTaken(response)) {
            return;
        }
        String place = request.getParameter(FIELD);
        Principal person = request.getUserPrincipal();
        if (place == null || person == null || !pathOf(request).equals(DraftPlaces.addressOf(place))) {
            return;
        }
        try {
            drafts.discard(person.getName(), place);
        } catch (DataAccessException later) {
            log.warn("a draft stays until it is too old", later);
        }
    }

    /** A page that takes a form leads on to another; scripts that send files hear it at once. */
    private static boolean wasTaken(HttpServletResponse response) {
        return response.getStatus() / 100 == 3
                || (response.getStatus() / 100 == 2
                        && String.valueOf(response.getContentType()).contains("json"));
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
