package org.ecopetition.frontdoor.factor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ecopetition.frontdoor.factor.FactorRules;
import org.ecopetition.frontdoor.factor.SecondFactors;
import org.ecopetition.frontdoor.factor.SecondStep;
import org.ecopetition.frontdoor.factor.SecondSteps;
import org.ecopetition.frontdoor.factor.WrongCodes;
import org.ecopetition.frontdoor.signin.PasswordMark;
import org.ecopetition.frontdoor.signin.SignOnWithoutPassword;
import org.ecopetition.frontdoor.signin.SlowedDown;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.form.Fault;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The second factor of whoever is signed in: set up, given up, with new codes for recovery. */
@Component
class OwnFactor {

    private final FactorRules rules;
    private final SecondFactors factors;
    private final SecondSteps steps;
    private final WrongCodes wrong;
    private final SignOnWithoutPassword people;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OwnFactor(
            FactorRules rules,
            SecondFactors factors,
            SecondSteps steps,
            WrongCodes wrong,
            SignOnWithoutPassword people) {
        this.rules = rules;
        this.factors = factors;
        this.steps = steps;
        this.wrong = wrong;
        this.people = people;
    }

    boolean isOffered(Authentication login) {
        return rules.now().isOffered(SignedIn.of(login).groups());
    }

    boolean isMust(Authentication login) {
        return rules.now().isMust(SignedIn.of(login).groups());
    }

    boolean isSetUp(Authentication login) {
        return factors.has(login.getName());
    }

    long recoveryCodesLeft(Authentication login) {
        return factors.recoveryCodesLeft(login.getName());
    }

    /** Offers a key. */
    SecondStep begin(Authentication login, HttpServletRequest request, HttpServletResponse response) {
        return steps.open(login.getName(), (PasswordMark) login.getDetails(), true, request, response);
    }

    /** The key that this browser was offered. */
    Optional<SecondStep> begun(Authentication login, HttpServletRequest request) {
        return steps.of(request)
                .filter(SecondStep::isSetUp)
                .filter(step ->
                        step.person().equals(login.getName()) && step.mark().equals(login.getDetails()));
    }

    /** Sets it up with the key that was offered; other sessions of the person end. */
    Optional<Fault> finish(SecondStep step, String code, HttpServletRequest request, HttpServletResponse response) {
        Optional<Fault> fault = judged(step.person(), () -> factors.enrol(step.person(), step.key(), code));
        if (fault.isEmpty()) {
            steps.end(step, request, response);
            goOn(step.person(), request, response);
        }
        return fault;
    }

    /** Whether a code of the person's own is right. */
    Optional<Fault> judged(String person, String code) {
        return judged(person, () -> factors.take(person, code));
    }

    private Optional<Fault> judged(String person, BooleanSupplier isRight) {
        try {
            return wrong.unlessSlowed(person, isRight)
                    ? Optional.empty()
                    : Optional.of(new Fault("code", "factor.fault.code"));
        } catch (SlowedDown slowed) {
            return Optional.of(new Fault("code", "factor.fault.slowed", slowed.seconds()));
        }
    }

    List<String> drawRecoveryCodes(String person) {
        return factors.drawRecoveryCodes(person);
    }

    void giveUp(String person, HttpServletRequest request, HttpServletResponse response) {
        factors.remove(person, person);
        goOn(person, request, response);
    }

    /** The session in which it happens goes on. */
    private void goOn(String person, HttpServletRequest request, HttpServletResponse response) {
        people.signOn(person).map(SecurityContextImpl::new).ifPresent(context -> {
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        });
    }
}
