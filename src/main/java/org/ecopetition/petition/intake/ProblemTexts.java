package org.ecopetition.petition.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.classification.ClassificationDecision;
import org.ecopetition.petition.redaction.PersonalDataCheck;
import org.ecopetition.petition.redaction.PersonalDataCheck.Sentences;
import org.ecopetition.petition.redaction.Redacted.Mark;
import org.ecopetition.petition.redaction.Redaction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The texts of a petition that units will read: only what a person confirmed gets there, and never the caller. */
@Component
public class ProblemTexts {

    private static final Sentences SENTENCES = new Sentences("petition.never-leaves", "petition.marks-left");

    private final IntakeRecords intakeRecords;
    private final PersonalDataCheck check;
    private final Redaction redaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProblemTexts(
            IntakeRecords intakeRecords,
            PersonalDataCheck check,
            Redaction redaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intakeRecords = intakeRecords;
        this.redaction = redaction;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the clerk keeps in a problem text confirmed at intake.
     *
     * @throws Refusal when the text points to somebody for certain, or holds marks and the clerk did not tick
     */
    public List<Mark> keptAtIntake(Registration registration) {
        String text = registration.problemText();
        if (text == null) {
            return List.of();
        }
        return check.mustBeFit(
                check.marksIn(named(text, registration.place()), registration.caller()),
                registration.textConfirmed(),
                SENTENCES);
    }

    /** What {@link #keptAtIntake} keeps, in words. */
    List<String> linesKept(Registration registration) {
        return registration.textConfirmed() ? check.lines(keptAtIntake(registration)) : List.of();
    }

    /** Whether a letter without a problem text is too long for the system to propose one. */
    boolean leftToBeWritten(Registration registration) {
        return registration.problemText() == null
                && registration.text().length() > Petition.LONGEST_PROBLEM
                && redaction
                                .propose(registration.text(), registration.caller())
                                .text()
                                .length()
                        > Petition.LONGEST_PROBLEM;
    }

    /** The text without the caller that is proposed for units. */
    public String proposedFor(Registration registration) {
        return proposedFor(registration.text(), registration.caller());
    }

    /** The proposal for words as received. */
    String proposedFor(String text, Caller caller) {
        return redaction.propose(text, caller).text();
    }

    /** Takes down what was said and by whom; written with the petition. */
    public IntakeRecord takeDown(CaseNumber number, Registration registration, String person) {
        IntakeRecord intake = new IntakeRecord(
                number.value(), registration.text(), proposedFor(registration), registration.caller(), person, null);
        intakeRecords.add(intake);
        return intake;
    }

    /** What was taken down of a petition at its intake. */
    public Optional<IntakeRecord> recordOf(CaseNumber number) {
        return intakeRecords.findById(number.value());
    }

    String takenOut(IntakeRecord intake) {
        return check.said(check.marksIn(List.of(intake.receivedText()), intake.caller()));
    }

    void mayReachUnits(Collection<String> words, Caller caller) {
        check.mustBeFit(check.marksIn(words, caller), true, SENTENCES);
    }

    /** The problem text that somebody confirmed, with the marks that it and the other texts for units keep. */
    public record Confirmed(String text, List<Mark> kept) {}

    /**
     * The problem text as the coordination group decided.
     *
     * @throws Refusal when nobody confirmed the text, or something in the texts for units may not leave
     */
    public Confirmed confirmed(Petition petition, ClassificationDecision decision) {
        CaseNumber number = petition.caseNumber();
        Optional<IntakeRecord> intake = recordOf(number);
        Optional<String> confirmed = Optional.ofNullable(petition.problemText());
        String text = chosen(petition, decision, intake);
        Caller caller = intake.map(IntakeRecord::caller).orElse(Caller.UNNAMED);
        List<String> others = new ArrayList<>(named(null, petition.place()));
        decision.problem().allegations().forEach(allegation -> others.add(allegation.text()));
        List<Mark> marks = new ArrayList<>(check.mustBeFit(
                check.marksIn(List.of(text), caller),
                decision.textConfirmed() || confirmed.filter(text::equals).isPresent(),
                SENTENCES));
        marks.addAll(check.mustBeFit(check.marksIn(others, caller), decision.textConfirmed(), SENTENCES));
        return new Confirmed(text, marks);
    }

    /** Keeps who let marks stand. */
    public void announce(CaseNumber number, List<Mark> kept, String person) {
        if (!kept.isEmpty()) {
            events.publishEvent(new MarksKept(number, clock.instant(), person, check.said(kept)));
        }
    }

    /** The text the coordination group means: written by it, confirmed before, or the proposal it ticked. */
    private static String chosen(Petition petition, ClassificationDecision decision, Optional<IntakeRecord> intake) {
        CaseNumber number = petition.caseNumber();
        Optional<String> written = Optional.ofNullable(decision.problem().problemText());
        Optional<String> proposed = intake.map(IntakeRecord::proposedText);
        if (written.isPresent()) {
            boolean known = written.get().equals(petition.problemText());
            boolean unread = proposed.filter(
                            text -> text.strip().equals(written.get().strip()))
                    .isPresent();
            if (unread && !known && !decision.textConfirmed()) {
                throw new Refusal("petition.text-unconfirmed", number);
            }
            return written.get();
        }
        if (petition.problemText() != null) {
            return petition.problemText();
        }
        if (!decision.textConfirmed()) {
            throw new Refusal("petition.text-unconfirmed", number);
        }
        return proposed.filter(text -> text.length() <= Petition.LONGEST_PROBLEM)
                .orElseThrow(() -> new Refusal("petition.text-to-be-written", number, Petition.LONGEST_PROBLEM));
    }

    private static List<String> named(@Nullable String text, @Nullable String place) {
        List<String> given = new ArrayList<>();
        Optional.ofNullable(text).ifPresent(given::add);
        Optional.ofNullable(place).ifPresent(given::add);
        return given;
    }
}
