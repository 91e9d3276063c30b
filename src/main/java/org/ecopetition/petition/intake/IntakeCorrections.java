package org.ecopetition.petition.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.organisation.SignedIn;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.PetitionStatus;
import org.ecopetition.petition.ReceiptCompletion;
import org.ecopetition.petition.Refusal;
import org.ecopetition.petition.encryption.FormerEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was entered at intake (更正登记). Who called may be corrected at any time; when, how and where a petition came and what
 * was said until it is classified: from then on allegations, figures and deadlines rest on it.
 */
@Service
@Transactional
public class IntakeCorrections {

    /** Signs of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final Set<IntakeField> OF_CALLER =
            EnumSet.of(IntakeField.CALLER_NAME, IntakeField.CALLER_PHONE, IntakeField.CALLER_ADDRESS);

    private final PetitionRegister register;
    private final ReceiptCompletion receipts;
    private final IntakeRecords records;
    private final ProblemTexts texts;
    private final FormerEntries former;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeCorrections(
            PetitionRegister register,
            ReceiptCompletion receipts,
            IntakeRecords records,
            ProblemTexts texts,
            FormerEntries former,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.receipts = receipts;
        this.records = records;
        this.texts = texts;
        this.former = former;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What stood on a record before it was corrected.
     *
     * @param former as it was kept: codes and times as such; nothing where nothing stood
     */
    public record Former(
            CaseNumber caseNumber,
            IntakeField field,
            @Nullable String former,
            String person,
            Instant correctedAt,
            String reason) {}

    /** What may still be corrected of a petition. */
    public static Set<IntakeField> open(Petition petition) {
        Set<IntakeField> open = EnumSet.noneOf(IntakeField.class);
        boolean hasCaller = petition.channel() != Channel.SITE_INSPECTION;
        if (hasCaller) {
            open.addAll(OF_CALLER);
        }
        if (petition.status() == PetitionStatus.REGISTERED) {
            open.addAll(EnumSet.of(IntakeField.REGION, IntakeField.PLACE, IntakeField.TEXT));
            if (hasCaller) {
                open.add(IntakeField.CHANNEL);
            }
            if (petition.receivedAt() != null) {
                open.add(IntakeField.RECEIVED_AT);
            }
        }
        return open;
    }

    /** Whether the person may correct a record: whoever took it down, and the coordination group. */
    public static boolean isOpenTo(IntakeRecord intake, SignedIn person) {
        return person.isLiaison() || intake.clerk().equals(person.id());
    }

    /** What stood on a record before, the newest first. Callers answer for the reader being intake or the coordination group. */
    @Transactional(readOnly = true)
    public List<Former> of(CaseNumber number) {
        return former.of(number);
    }

    /** What others corrected on records that the person took down, since then, the newest first. */
    @Transactional(readOnly = true)
    public List<Former> byOthers(String person, Instant since, int most) {
        return former.byOthers(person, since, most);
    }

    /**
     * Corrects what is other than before, as far as it may be. A confirmed problem text is confirmed anew where the words or the
     * caller were wrong.
     *
     * @param seen the state in which the person saw the petition
     * @throws Refusal when the person may not, no reason is given, nothing is other, it was classified meanwhile, or the time of
     *     receipt is impossible
     */
    public void correct(CaseNumber number, PetitionStatus seen, Registration entry, String reason, SignedIn person) {
        Petition petition = register.find(number);
        IntakeRecord intake = texts.recordOf(number).orElseThrow(() -> new Refusal("petition.unknown", number));
        mustBePossible(petition, seen, intake, reason, person);
        Map<IntakeField, String> changed = changes(petition, intake, entry);
        if (changed.isEmpty()) {
            throw new Refusal("correction.nothing");
        }
        Set<IntakeField> fields = changed.keySet();
        boolean ofCaller = fields.stream().anyMatch(OF_CALLER::contains);
        boolean wordsOrCaller = ofCaller || fields.contains(IntakeField.TEXT);
        if (petition.status() == PetitionStatus.REGISTERED) {
            boolean timed = fields.contains(IntakeField.RECEIVED_AT);
            receipts.correct(
                    number,
                    fields.contains(IntakeField.CHANNEL) ? entry.channel() : petition.channel(),
                    timed ? entry.receivedAt() : petition.receivedAt(),
                    entry.regionCode(),
                    entry.place(),
                    wordsOrCaller);
        }
        if (wordsOrCaller) {
            String text = fields.contains(IntakeField.TEXT) ? entry.text() : intake.receivedText();
            Caller caller = ofCaller ? entry.caller() : intake.caller();
            records.correct(intake.corrected(text, texts.proposedFor(text, caller), caller));
        }
        former.keep(number, changed, reason, person.id());
        announce(number, List.copyOf(fields), person.id());
    }

    private static void mustBePossible(
            Petition petition, PetitionStatus seen, IntakeRecord intake, String reason, SignedIn person) {
        if (!isOpenTo(intake, person)) {
            throw new Refusal("correction.not-yours");
        }
        if (petition.status() != seen) {
            throw new Refusal("correction.meanwhile", petition.status());
        }
        if (reason.isBlank()) {
            throw new Refusal("correction.no-reason").at("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal("correction.reason-length", LONGEST_REASON).at("reason");
        }
    }

    /** What stood there, of all that is other now; empty where nothing stood. */
    private static Map<IntakeField, String> changes(Petition petition, IntakeRecord intake, Registration entry) {
        Map<IntakeField, String> former = new EnumMap<>(IntakeField.class);
        Set<IntakeField> open = open(petition);
        Caller before = intake.caller();
        Caller now = entry.caller();
        note(
                former,
                open,
                IntakeField.CHANNEL,
                petition.channel().name(),
                entry.channel().name());
        note(former, open, IntakeField.RECEIVED_AT, minute(petition.receivedAt()), minute(entry.receivedAt()));
        note(former, open, IntakeField.REGION, petition.regionCode(), entry.regionCode());
        note(former, open, IntakeField.PLACE, petition.place(), entry.place());
        note(former, open, IntakeField.TEXT, TypedText.visible(intake.receivedText()), entry.text());
        note(former, open, IntakeField.CALLER_NAME, before.name(), now.name());
        note(former, open, IntakeField.CALLER_PHONE, before.phone(), now.phone());
        note(former, open, IntakeField.CALLER_ADDRESS, before.address(), now.address());
        return former;
    }

    private static void note(
            Map<IntakeField, String> former,
            Set<IntakeField> open,
            IntakeField field,
            @Nullable String before,
            @Nullable String now) {
        if (open.contains(field) && !Objects.equals(before, now)) {
            former.put(field, Objects.requireNonNullElse(before, ""));
        }
    }

    /** Pages know times to the minute. */
    private static @Nullable String minute(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private void announce(CaseNumber number, List<IntakeField> fields, String person) {
        Petition petition = register.find(number);
        events.publishEvent(new IntakeCorrected(
                number,
                clock.instant(),
                person,
                fields,
                petition.channel(),
                petition.receivedAt(),
                petition.regionCode(),
                petition.place()));
    }
}
