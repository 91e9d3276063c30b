package org.ecopetition.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.disclosure.PetitionerStanding.Dates;
import org.ecopetition.disclosure.PetitionerStanding.Part;
import org.ecopetition.handoff.HandOff;
import org.ecopetition.handoff.HandOffDesk;
import org.ecopetition.handoff.HandOffStatus;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.IntakeDesk;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.QueryCodes;
import org.ecopetition.petition.Redaction;
import org.ecopetition.verification.Finding;
import org.ecopetition.verification.SiteVisits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where petitioners ask about the own petition with its number and the code from the receipt. */
@Service
@Transactional(readOnly = true)
public class PetitionerDesk {

    /** Stands for whatever somebody typed that is no number: it is asked about like any other. */
    private static final CaseNumber NO_NUMBER = new CaseNumber("-");

    /** How many petitions a merged one may be away from the one that is handled. */
    private static final int LONGEST_CHAIN = 10;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，;；\\s]+");
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5]{2,3}");

    private final PetitionRegister register;
    private final QueryCodes codes;
    private final IntakeDesk intake;
    private final HandOffDesk handOffs;
    private final SiteVisits visits;
    private final PublicRegister published;
    private final Doubts doubts;
    private final ObjectionBox objections;
    private final Redaction redaction;
    private final Units units;
    private final Clock clock;

    PetitionerDesk(
            PetitionRegister register,
            QueryCodes codes,
            IntakeDesk intake,
            HandOffDesk handOffs,
            SiteVisits visits,
            PublicRegister published,
            Doubts doubts,
            ObjectionBox objections,
            Redaction redaction,
            Units units,
            Clock clock) {
        this.register = register;
        this.codes = codes;
        this.intake = intake;
        this.handOffs = handOffs;
        this.visits = visits;
        this.published = published;
        this.doubts = doubts;
        this.objections = objections;
        this.redaction = redaction;
        this.units = units;
        this.clock = clock;
    }

    /** The number somebody means: blanks, full-width signs and small letters do not matter. */
    public CaseNumber numberOf(String typed) {
        String plain = TypedText.plain(typed);
        return numberIn(plain)
                .filter(number -> register.look(number).isPresent())
                .or(() -> numberIn(plain.toUpperCase(Locale.ROOT)))
                .orElse(NO_NUMBER);
    }

    /** What the petitioner is told; nothing where the code does not fit or there is no such petition, after the same time. */
    public Optional<PetitionerStanding> look(CaseNumber number, String code) {
        return codes.fits(number, TypedText.plain(code)) ? register.look(number).map(this::standing) : Optional.empty();
    }

    /**
     * Takes down that the problem is not solved, for whoever has the code.
     *
     * @return what the petitioner is told then; nothing where the code does not fit
     * @throws org.ecopetition.petition.Refusal when the text is empty or too long, there is no answer yet, something else was
     *     said of this answer already, or it is too late
     */
    @Transactional
    public Optional<PetitionerStanding> doubt(CaseNumber number, String code, String text) {
        String plain = TypedText.plain(code);
        if (look(number, plain).isEmpty()) {
            return Optional.empty();
        }
        Petition petition = register.find(number);
        doubts.voice(petition, handled(petition), plain, text);
        return Optional.of(standing(register.find(number)));
    }

    private PetitionerStanding standing(Petition petition) {
        Petition handled = handled(petition);
        List<HandOff> parts = handOffs.of(handled.caseNumber()).stream()
                .filter(handOff -> handOff.status() != HandOffStatus.WITHDRAWN)
                .toList();
        List<Disclosure> rows = published.of(handled.caseNumber());
        Optional<LocalDate> lastDay = doubts.lastDay(handled);
        return new PetitionerStanding(
                petition.caseNumber(),
                stage(petition, parts),
                new Dates(
                        petition.receivedAt(),
                        parts.stream()
                                .map(HandOff::handedOffAt)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        handled.repliedAt().orElse(null),
                        rows.stream()
                                .flatMap(row -> row.publishedAt().stream())
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        handled.closedAt().orElse(null)),
                parts.stream()
                        .map(handOff -> new Part(units.nameOf(handOff.unit()), PetitionerStage.of(handOff.status())))
                        .toList(),
                petition.status() == PetitionStatus.PASSED_ON
                        ? petition.passedOnTo().orElse(null)
                        : null,
                handled.reply()
                        .map(reply -> withoutNames(reply, handled, parts))
                        .orElse(null),
                rows.isEmpty() ? null : handled.caseNumber(),
                objections.isOpen(handled.caseNumber()),
                lastDay.orElse(null),
                lastDay.filter(last -> !LocalDate.now(clock).isAfter(last)).isPresent()
                        && !doubts.isVoiced(petition, handled),
                doubts.of(petition.caseNumber()));
    }

    /** The petition that is handled: the earlier one where this one was merged into it. */
    private Petition handled(Petition petition) {
        Petition handled = petition;
        for (int i = 0; i < LONGEST_CHAIN && handled.status() == PetitionStatus.MERGED; i++) {
            handled = handled.repeatOf().flatMap(register::look).orElse(handled);
        }
        return handled;
    }

    private static PetitionerStage stage(Petition petition, List<HandOff> parts) {
        PetitionerStage whole = PetitionerStage.of(petition.status(), !parts.isEmpty());
        if (whole != PetitionerStage.HANDED_OFF) {
            return whole;
        }
        return parts.stream()
                .map(handOff -> PetitionerStage.of(handOff.status()))
                .min(Comparator.naturalOrder())
                .orElse(whole);
    }

    /** Whoever answers may have named the caller or an officer: the petitioner's page names neither. */
    private String withoutNames(String reply, Petition petition, List<HandOff> parts) {
        String text = redaction
                .propose(reply, intake.read(petition.caseNumber()).caller())
                .text();
        for (String officer : officers(parts).toList()) {
            text = text.replace(officer, "某某");
        }
        return text;
    }

    private Stream<String> officers(List<HandOff> parts) {
        return parts.stream()
                .flatMap(handOff -> visits.of(handOff.key()).stream())
                .map(Finding::visitors)
                .flatMap(visitors -> BETWEEN_NAMES.splitAsStream(visitors))
                .filter(name -> NAME.matcher(name).matches())
                .distinct();
    }

    private static Optional<CaseNumber> numberIn(String plain) {
        try {
            return Optional.of(new CaseNumber(plain));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
