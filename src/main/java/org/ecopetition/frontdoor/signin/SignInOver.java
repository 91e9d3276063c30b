package org.ecopetition.frontdoor.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Where somebody goes who signed in: to the page wanted before; or, when the sign-in page stands over a page whose session has
 * ended, to its last words, by which the page beneath knows that it can go on.
 */
public class SignInOver extends SavedRequestAwareAuthenticationSuccessHandler {

    /** Stands in the address of a sign-in page over another page, and in its form. */
    public static final String OVER = "over";

    public SignInOver() {
        setRequestCache(new WantedPage());
    }

    /** Whether the sign-in page stands over another. */
    public static boolean isOver(HttpServletRequest request) {
        return request.getParameter(OVER) != null;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        if (isOver(request)) {
            response.sendRedirect(request.getContextPath() + "/login?" + OVER);
        } else {
            super.onAuthenticationSuccess(request, response, signedIn);
        }
    }
}
