package org.ecopetition.frontdoor.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.ecopetition.frontdoor.signin.SignOnWithoutPassword;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** The second half of the sign-in form: the code, for whoever showed the password some minutes ago in this browser. */
class CodeFilter extends UsernamePasswordAuthenticationFilter {

    /** Noted at the request for which a second factor was set up. */
    static final String SET_UP = CodeFilter.class.getName();

    private static final int LONGEST = 64;

    private final SignOnWithoutPassword people;
    private final SecondSteps steps;
    private final SecondFactors factors;
    private final EnrolmentCodes enrolment;
    private final WrongCodes wrong;

    CodeFilter(
            SignOnWithoutPassword people,
            SecondSteps steps,
            SecondFactors factors,
            EnrolmentCodes enrolment,
            WrongCodes wrong) {
        this.enrolment = enrolment;
        this.people = people;
        this.steps = steps;
        this.factors = factors;
        this.wrong = wrong;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        SecondStep step = steps.of(request)
                .filter(open -> stillFits(open))
                .orElseThrow(() -> new CredentialsExpiredException("no step of a sign-in is open"));
        String code = typed(request, "code");
        String given = typed(request, "enrolment");
        if (!wrong.unlessSlowed(step.person(), () -> isRight(step, code, given))) {
            throw new BadCredentialsException("the code is wrong");
        }
        steps.end(step, request, response);
        if (step.isSetUp()) {
            request.setAttribute(SET_UP, true);
        }
        return signOn(step).orElseThrow(() -> new CredentialsExpiredException("the person is gone"));
    }

    /** Another password, or a second factor that was set up or taken away meanwhile, ends the step. */
    private boolean stillFits(SecondStep step) {
        return signOn(step)
                .filter(person -> step.mark().equals(person.getDetails()))
                .isPresent();
    }

    private boolean isRight(SecondStep step, String code, String given) {
        return step.isSetUp()
                ? mayEnrol(step.person(), given) && factors.enrol(step.person(), step.key(), code)
                : factors.take(step.person(), code);
    }

    private boolean mayEnrol(String person, String given) {
        return !enrolment.isNeeded(person) || enrolment.fits(person, given);
    }

    /** What cannot be a code is none. */
    private static String typed(HttpServletRequest request, String field) {
        String typed = Objects.requireNonNullElse(request.getParameter(field), "");
        return typed.length() > LONGEST ? "" : typed;
    }

    private Optional<Authentication> signOn(SecondStep step) {
        return people.signOn(step.person());
    }
}
