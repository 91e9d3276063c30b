package org.ecopetition.petition.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.redaction.Redacted;
import org.ecopetition.petition.redaction.Redaction;
import org.ecopetition.petition.repeat.RepeatLink;
import org.ecopetition.petition.search.CallerReadings;
import org.ecopetition.storage.HandledRequests;
import org.ecopetition.storage.HandledRequests.Handled;
import org.ecopetition.storage.HandledRequests.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where calls and letters arrive: takes each request once, and keeps what only intake and the coordination group read. */
@Service
public class IntakeDesk {

    /** How the keys of what clerks enter on the intake page begin. */
    public static final String PAGE_KEY = "intake-";

    private static final String AREA = "petition";

    private final PetitionRegister register;
    private final IntakeRecords intakeRecords;
    private final Redaction redaction;
    private final ProblemTexts texts;
    private final CallerReadings readings;
    private final HandledRequests requests;

    IntakeDesk(
            PetitionRegister register,
            IntakeRecords intakeRecords,
            Redaction redaction,
            ProblemTexts texts,
            CallerReadings readings,
            HandledRequests requests) {
        this.register = register;
        this.intakeRecords = intakeRecords;
        this.redaction = redaction;
        this.texts = texts;
        this.readings = readings;
        this.requests = requests;
    }

    /**
     * Registers a request once, however often it is sent.
     *
     * @param key chosen by the sender for this one request, at most 100 characters
     * @throws KeyReused when the key came with another request before
     * @throws Refusal when the register refuses it; the key is then free again
     */
    public Registered register(Registration registration, String key, String person) {
        return register(registration, List.of(), key, person);
    }

    /** Registers a request once, with what the clerk said about earlier petitions that look alike. */
    public Registered register(Registration registration, List<RepeatLink> links, String key, String person) {
        Handled handled = requests.once(
                new Request(AREA, key, fingerprint(registration)),
                () -> register.register(registration, links, person).value());
        if (!handled.isSame()) {
            throw new KeyReused(key);
        }
        return new Registered(new CaseNumber(handled.outcome()), handled.isNew());
    }

    /** What looks like personal data in a confirmed problem text and stays, a line each. */
    public List<String> keptMarks(Registration registration) {
        return texts.linesKept(registration);
    }

    /** Whether a letter is too long for a proposal, so that somebody writes the problem text. */
    public boolean leavesTextToBeWritten(Registration registration) {
        return texts.leftToBeWritten(registration);
    }

    /** What was taken out of the words as received, a line each, for the coordination group alone. */
    @Transactional(readOnly = true)
    public String marksTakenOut(CaseNumber number) {
        return texts.takenOut(read(number));
    }

    /**
     * Stops what points to somebody for certain on its way to a unit.
     *
     * @throws Refusal when a text names the caller or holds a phone number, an identity number or the like
     */
    @Transactional(readOnly = true)
    public void mayReachUnits(CaseNumber number, Collection<String> words) {
        texts.mayReachUnits(words, read(number).caller());
    }

    /** What was said and by whom. Callers of this method answer for the reader being intake or the coordination group. */
    public IntakeRecord read(CaseNumber number) {
        return intakeRecords.findById(number.value()).orElseThrow(() -> new Refusal("petition.unknown", number));
    }

    /** Whether this person took the call or letter down. */
    @Transactional(readOnly = true)
    public boolean isTakenDownBy(CaseNumber number, String person) {
        return intakeRecords
                .findById(number.value())
                .filter(taken -> taken.clerk().equals(person))
                .isPresent();
    }

    /** The proposal for a text that is to leave the house: what is known of the caller goes first. */
    @Transactional(readOnly = true)
    public Redacted redact(CaseNumber number, String text) {
        return redaction.propose(
                text,
                intakeRecords.findById(number.value()).map(IntakeRecord::caller).orElse(Caller.UNNAMED));
    }

    /** What clerks entered on the intake page since then, the newest first. */
    public List<Petition> taken(Instant since, int count) {
        return requests.outcomes(AREA, PAGE_KEY, since, count).stream()
                .flatMap(number -> register.look(new CaseNumber(number)).stream())
                .toList();
    }

    /** As {@link #read(CaseNumber)}, for a person whose reading is kept. */
    @Transactional
    public IntakeRecord read(CaseNumber number, String person) {
        IntakeRecord found = read(number);
        readings.keep(List.of(number.value()), person, null);
        return found;
    }

    private static String fingerprint(Registration registration) {
        Caller caller = registration.caller();
        String all = String.join(
                "\u0000",
                registration.channel().name(),
                String.valueOf(registration.receivedAt()),
                registration.text(),
                String.valueOf(registration.place()),
                String.valueOf(registration.regionCode()),
                String.valueOf(registration.caseNumber()),
                String.valueOf(registration.problemText()),
                String.valueOf(caller.name()),
                String.valueOf(caller.phone()),
                String.valueOf(caller.address()) + (registration.textConfirmed() ? "\u0000confirmed" : ""));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
