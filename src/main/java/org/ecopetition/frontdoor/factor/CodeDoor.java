package org.ecopetition.frontdoor.factor;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecopetition.frontdoor.signin.Challenges;
import org.ecopetition.frontdoor.signin.CodeNeeded;
import org.ecopetition.frontdoor.signin.SignInOver;
import org.ecopetition.frontdoor.signin.SignOnWithoutPassword;
import org.ecopetition.frontdoor.signin.SlowedDown;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractAuthenticationFilterConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Leads whoever showed the right password to the code, and from the code into the house. */
@Component
public class CodeDoor implements AuthenticationFailureHandler {

    /** Where the code is asked for. */
    public static final String ADDRESS = "/login/code";

    private final SignOnWithoutPassword people;
    private final SecondSteps steps;
    private final SecondFactors factors;
    private final EnrolmentCodes enrolment;
    private final WrongCodes wrong;
    private final Challenges challenges;

    CodeDoor(
            SignOnWithoutPassword people,
            SecondSteps steps,
            SecondFactors factors,
            EnrolmentCodes enrolment,
            WrongCodes wrong,
            Challenges challenges) {
        this.enrolment = enrolment;
        this.people = people;
        this.steps = steps;
        this.factors = factors;
        this.wrong = wrong;
        this.challenges = challenges;
    }

    /** Takes the code as the form of the password is taken: with a new session and another token of forms. */
    public void openIn(HttpSecurity http) throws Exception {
        http.with(
                new CodeForm(new CodeFilter(people, steps, factors, enrolment, wrong)),
                form -> form.successHandler(new IntoTheHouse()).failureHandler(this::refuse));
    }

    /** The password was refused, or was right and is not enough. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof CodeNeeded needed) {
            ask(needed, request, response);
            response.sendRedirect(request.getContextPath() + ADDRESS + over(request, "?"));
        } else {
            challenges.onAuthenticationFailure(request, response, failure);
        }
    }

    /** Opens the step in which the browser may show the code. */
    public void ask(CodeNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        steps.open(needed.person(), needed.mark(), !needed.isEnrolled(), request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String place = failure instanceof CredentialsExpiredException
                ? "/login?expired"
                : ADDRESS + "?" + (failure instanceof SlowedDown slowed ? "wait=" + slowed.seconds() : "error");
        response.sendRedirect(request.getContextPath() + place + over(request, "&"));
    }

    private static String over(HttpServletRequest request, String before) {
        return SignInOver.isOver(request) ? before + SignInOver.OVER : "";
    }

    /** Whoever has just set it up comes to the own page first, which offers codes for the day the phone is gone. */
    private static class IntoTheHouse extends SignInOver {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
                throws IOException, ServletException {
            if (request.getAttribute(CodeFilter.SET_UP) != null && !isOver(request)) {
                response.sendRedirect(request.getContextPath() + "/second-factor?done=enrolled");
            } else {
                super.onAuthenticationSuccess(request, response, signedIn);
            }
        }
    }

    /** The form as Spring Security configures its own. */
    private static class CodeForm extends AbstractAuthenticationFilterConfigurer<HttpSecurity, CodeForm, CodeFilter> {

        CodeForm(CodeFilter filter) {
            super(filter, ADDRESS);
        }

        @Override
        protected RequestMatcher createLoginProcessingUrlMatcher(String address) {
            return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, address);
        }
    }
}
