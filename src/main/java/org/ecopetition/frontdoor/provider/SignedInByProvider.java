package org.ecopetition.frontdoor.provider;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecopetition.frontdoor.provider.ProviderRefusal.Why;
import org.ecopetition.frontdoor.signin.SignInOver;
import org.ecopetition.frontdoor.signin.SignOnWithoutPassword;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Opens the one session of the house for whoever comes back from the provider, or says on the sign-in page why not. */
class SignedInByProvider implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final SignOnWithoutPassword people;
    private final ProviderSessions sessions;
    private final SignInOver wantedPage = new SignInOver();
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedInByProvider(SignOnWithoutPassword people, ProviderSessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication fromProvider)
            throws IOException, ServletException {
        ArrivedPerson arrived = (ArrivedPerson) fromProvider.getPrincipal();
        Authentication signedIn = people.signOn(arrived.getName()).orElse(null);
        if (signedIn == null) {
            OpenedByProvider.end(request.getSession());
            SecurityContextHolder.clearContext();
            refuse(request, response, Why.REMOVED);
            return;
        }
        SecurityContextImpl context = new SecurityContextImpl(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        String id = sessions.open(arrived, TokensInHand.of(request, arrived.getIdToken()));
        OpenedByProvider.note(request.getSession(), id);
        wantedPage.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        refuse(request, response, ProviderRefusal.why(failure));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Why why) throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?refused=" + why.word());
    }
}
