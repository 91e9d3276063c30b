package org.ecopetition.casework.action;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ecopetition.casework.CaseAtHand;
import org.ecopetition.casework.form.Answers;
import org.ecopetition.organisation.SignedIn;

/**
 * Something a person may do to a case from its page, besides the tasks (办理动作): transfer, copy, withdraw …
 *
 * <p>An action is declared: what it is called, who may, when it is offered, what its form asks and which use case takes the
 * answers. To add one, write a {@code @Bean} of this type beside its like, for example in {@link TimeActions}; the page finds
 * it by itself. Its words stand in {@code messages/action.properties} and {@code action_en.properties}: {@code action.<code>}
 * (the button and headline), {@code action.<code>.about} (one sentence that says what will happen),
 * {@code action.<code>.done} (what the page says afterwards), and {@code field.<name>} for each field. Every form also asks
 * for a reason, at most {@value #LONGEST_REASON} characters. {@link CaseActions} checks the person, reads the fields, acts in
 * one transaction, and acts once for a form that arrives twice. The use case publishes a
 * {@link org.ecopetition.petition.CaseEvent} with the reason, and says no with a {@link org.ecopetition.petition.Refusal}; the
 * person reads it beside the field it names or above the form, where everything typed is kept.
 */
public final class CaseAction {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    /** What an action is about. */
    public enum Scope {
        PETITION,
        HAND_OFF
    }

    private final Declared declared;
    private final Consumer<Act> useCase;

    private CaseAction(Declared declared, Consumer<Act> useCase) {
        this.declared = declared;
        this.useCase = useCase;
    }

    /**
     * Begins to declare an action on a whole petition.
     *
     * @param code its name in addresses and message keys: small letters and hyphens, for example {@code withdraw}
     */
    static Declared onPetition(String code) {
        return new Declared(
                code, Scope.PETITION, (person, at) -> false, (person, at) -> true, (person, at) -> List.of());
    }

    /** Begins to declare an action on one hand-off, as {@link #onPetition}. */
    static Declared onHandOff(String code) {
        return new Declared(
                code, Scope.HAND_OFF, (person, at) -> false, (person, at) -> true, (person, at) -> List.of());
    }

    /** An action without its use case; nobody may, it is always offered and asks for nothing but the reason unless it says so. */
    record Declared(
            String code,
            Scope scope,
            BiPredicate<SignedIn, CaseAtHand> open,
            BiPredicate<SignedIn, CaseAtHand> fitting,
            BiFunction<SignedIn, CaseAtHand, List<ActionField>> form) {

        /** Whoever else comes is turned away and never sees it. */
        Declared openTo(Predicate<SignedIn> person) {
            return openTo((who, at) -> person.test(who));
        }

        Declared openTo(BiPredicate<SignedIn, CaseAtHand> person) {
            return new Declared(code, scope, person, fitting, form);
        }

        /** The page offers it only when the case is at a point where it makes sense; the use case has the last word. */
        Declared offered(Predicate<CaseAtHand> when) {
            return offered((person, at) -> when.test(at));
        }

        Declared offered(BiPredicate<SignedIn, CaseAtHand> when) {
            return new Declared(code, scope, open, when, form);
        }

        /** What the form asks, besides the reason. */
        Declared asks(ActionField... fields) {
            return asks((person, at) -> List.of(fields));
        }

        Declared asks(BiFunction<SignedIn, CaseAtHand, List<ActionField>> fields) {
            return new Declared(code, scope, open, fitting, fields);
        }

        /** The use case that takes the answers. */
        CaseAction does(Consumer<Act> useCase) {
            return new CaseAction(this, useCase);
        }
    }

    public String code() {
        return declared.code();
    }

    /** Whether it is about the whole petition or about one hand-off, which {@link CaseAtHand} then holds. */
    public Scope scope() {
        return declared.scope();
    }

    /** Whether the person may do it to this case. */
    public boolean isOpenTo(SignedIn person, CaseAtHand at) {
        return declared.open().test(person, at);
    }

    /** Whether the page offers it. */
    public boolean fits(SignedIn person, CaseAtHand at) {
        return declared.fitting().test(person, at);
    }

    /** What the form asks, besides the reason. */
    public List<ActionField> fields(SignedIn person, CaseAtHand at) {
        return declared.form().apply(person, at);
    }

    /**
     * Does it.
     *
     * @param answers what was handed in, checked against {@link #fields}
     * @param reason never blank
     * @throws org.ecopetition.petition.Refusal when a rule of the trade says no
     */
    public void perform(CaseAtHand at, Answers answers, String reason, SignedIn person) {
        useCase.accept(new Act(at, answers, reason, person));
    }
}
