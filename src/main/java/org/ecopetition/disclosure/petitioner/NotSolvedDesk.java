package org.ecopetition.disclosure.petitioner;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecopetition.disclosure.objection.Objection;
import org.ecopetition.disclosure.objection.ObjectionDesk;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.intake.IntakeDesk;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.RepeatLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that a petitioner's problem is not solved: as an objection while the result is in publicity, else as a new petition. */
@Service
@Transactional
public class NotSolvedDesk {

    /** Longest text, in characters. */
    public static final int LONGEST = 2000;

    private static final String PUBLIC = "public";

    private final NotSolvedReports reports;
    private final PetitionRegister register;
    private final IntakeDesk intake;
    private final QueryCodes codes;
    private final ObjectionDesk objections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotSolvedDesk(
            NotSolvedReports reports,
            PetitionRegister register,
            IntakeDesk intake,
            QueryCodes codes,
            ObjectionDesk objections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.register = register;
        this.intake = intake;
        this.codes = codes;
        this.objections = objections;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes down that the problem is not solved; the same words again change nothing.
     *
     * @param handled the petition that was answered: the same, or the one it was merged into
     * @param code by which the petitioner came; it opens the new petition too
     * @throws Refusal when the text is empty or too long, there is no answer yet, something else was said of this answer already,
     *     or it is too late
     */
    void take(Petition petition, Petition handled, String code, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal("petitioner.text-length", String.valueOf(LONGEST));
        }
        Instant answered = handled.repliedAt();
        if (answered == null) {
            throw new Refusal("petitioner.not-answered");
        }
        reports.lock(petition.caseNumber());
        Optional<NotSolvedReports.Said> before = reports.find(petition.caseNumber(), answered);
        if (before.isPresent()) {
            mustBeTheSame(before.get(), text);
            return;
        }
        if (!reports.isInTime(handled)) {
            throw new Refusal("petitioner.too-late", String.valueOf(reports.lastDay(handled)));
        }
        if (objections.isOpen(handled.caseNumber())) {
            keep(
                    petition.caseNumber(),
                    answered,
                    null,
                    objections
                            .lodge(handled.caseNumber(), text, null)
                            .receipts()
                            .get(0));
        } else {
            CaseNumber followUp = register.register(
                    registration(petition, text),
                    List.of(new RepeatLink(petition.caseNumber(), RelationKind.NOT_SATISFIED, null)),
                    PUBLIC);
            codes.share(followUp, code, PUBLIC);
            keep(petition.caseNumber(), answered, followUp.value(), null);
        }
    }

    private Registration registration(Petition petition, String text) {
        return new Registration(
                Channel.ONLINE,
                clock.instant(),
                text.strip(),
                petition.place(),
                petition.regionCode(),
                null,
                null,
                intake.read(petition.caseNumber()).caller());
    }

    private void keep(CaseNumber number, Instant answered, @Nullable String followUp, @Nullable String objection) {
        reports.keep(number, answered, followUp, objection);
        events.publishEvent(new PetitionerDoubted(number, clock.instant(), PUBLIC, followUp, objection));
    }

    private void mustBeTheSame(NotSolvedReports.Said before, String text) {
        String said = Stream.concat(
                        Stream.ofNullable(before.followUp())
                                .map(number ->
                                        intake.read(new CaseNumber(number)).receivedText()),
                        Stream.ofNullable(before.objection())
                                .flatMap(receipt -> objections.find(receipt).stream())
                                .map(Objection::text))
                .findFirst()
                .orElse("");
        if (!said.equals(text.strip())) {
            throw new Refusal("petitioner.said-already");
        }
    }
}
