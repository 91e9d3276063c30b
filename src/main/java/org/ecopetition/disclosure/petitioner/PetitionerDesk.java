package org.ecopetition.disclosure.petitioner;

import java.util.Locale;
import java.util.Optional;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.QueryCodes;
import org.springframework.stereotype.Service;

/** Where petitioners ask about the own petition with its number and the code from the receipt. */
@Service
public class PetitionerDesk {

    /** Stands for whatever somebody typed that is no number: it is asked about like any other. */
    private static final CaseNumber NO_NUMBER = new CaseNumber("-");

    private final PetitionRegister register;
    private final QueryCodes codes;
    private final Standings standings;
    private final NotSolvedDesk notSolved;

    PetitionerDesk(PetitionRegister register, QueryCodes codes, Standings standings, NotSolvedDesk notSolved) {
        this.register = register;
        this.codes = codes;
        this.standings = standings;
        this.notSolved = notSolved;
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
        return codes.fits(number, TypedText.plain(code)) ? standings.of(number) : Optional.empty();
    }

    /**
     * Takes down that the problem is not solved, for whoever has the code.
     *
     * @return what the petitioner is told then; nothing where the code does not fit
     * @throws org.ecopetition.petition.Refusal when the text is empty or too long, there is no answer yet, something else was
     *     said of this answer already, or it is too late
     */
    public Optional<PetitionerStanding> report(CaseNumber number, String code, String text) {
        String plain = TypedText.plain(code);
        if (!codes.fits(number, plain)) {
            return Optional.empty();
        }
        Petition petition = register.find(number);
        notSolved.take(petition, standings.handled(petition), plain, text);
        return standings.of(number);
    }

    private static Optional<CaseNumber> numberIn(String plain) {
        try {
            return Optional.of(new CaseNumber(plain));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }
}
