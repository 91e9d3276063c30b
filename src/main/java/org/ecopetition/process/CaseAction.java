package org.ecopetition.process;

import java.util.List;

/**
 * Something a person may do to a case from its page, besides the tasks (办理动作): transfer, copy, withdraw …
 *
 * <p>To add one, write a {@code @Component} of this type in {@code process/handoff}, {@code process/petition} or
 * {@code process/web}; the page finds it by itself. Its words stand in {@code messages/action.properties} and
 * {@code action_en.properties}: {@code action.<code>} (the button and headline), {@code action.<code>.about} (one sentence
 * that says what will happen), {@code action.<code>.done} (what the page says afterwards), and {@code field.<name>} for each
 * field. Every form also asks for a reason, at most {@value #LONGEST_REASON} characters. The frame checks the person, reads
 * the fields, acts in one transaction, and acts once for a form that arrives twice. What the action does it hands to one use
 * case, which publishes a {@link org.ecopetition.petition.CaseEvent} with the reason, and says no with a
 * {@link org.ecopetition.petition.Refusal}; the person reads it above the form, where everything typed is kept.
 */
public interface CaseAction {

    /** Longest reason, in characters. */
    int LONGEST_REASON = 500;

    /** What an action is about. */
    enum Scope {
        PETITION,
        HAND_OFF
    }

    /** Its name in addresses and message keys: small letters and hyphens, for example {@code transfer}. */
    String code();

    /** Whether it is about the whole petition or about one hand-off, which {@link CaseAtHand} then holds. */
    Scope scope();

    /** Whether the person may do it to this case; anybody else is turned away and never sees it. */
    boolean isOpenTo(ActingPerson person, CaseAtHand at);

    /** Whether the case is at a point where it makes sense; the page offers it only then, and the use case has the last word. */
    default boolean fits(ActingPerson person, CaseAtHand at) {
        return true;
    }

    /** What the form asks, besides the reason. */
    default List<ActionField> fields(ActingPerson person, CaseAtHand at) {
        return List.of();
    }

    /**
     * Does it.
     *
     * @param answers what was handed in, checked against {@link #fields}
     * @param reason never blank
     * @throws org.ecopetition.petition.Refusal when a rule of the trade says no
     */
    void perform(CaseAtHand at, Answers answers, String reason, ActingPerson person);
}
