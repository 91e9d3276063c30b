package org.ecopetition.petition.web;

import static org.ecopetition.organisation.ChinaZone.CHINA;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecopetition.organisation.TypedText;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.form.Fault;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.petition.intake.TransferDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whether an entry can be registered, and if not, everything that is wrong with it at once. */
@Component
class EntryCheck {

    /** Older receipts are slips of the pen. */
    private static final Instant EARLIEST =
            LocalDateTime.of(2000, 1, 1, 0, 0).atZone(CHINA).toInstant();

    private static final Map<String, Integer> LENGTHS = Map.of(
            "text", Petition.LONGEST_TEXT,
            "problemText", Petition.LONGEST_PROBLEM,
            "place", 200,
            "caseNumber", 64,
            "caller.name", 100,
            "caller.phone", 50,
            "caller.address", 200);

    private final Units units;
    private final Clock clock;

    EntryCheck(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<Fault> faultsOf(IntakeEntry entry) {
        List<Fault> faults = new ArrayList<>();
        checkChannel(entry, faults);
        checkReceivedAt(entry, faults);
        if (entry.isBlank("text")) {
            faults.add(IntakeFaults.of("text", "required"));
        }
        checkRegion(entry, faults);
        checkCaller(entry, faults);
        checkConfirmation(entry, faults);
        IntakeEntry.NAMES.forEach(field -> checkWords(field, entry.get(field), faults));
        return List.copyOf(faults);
    }

    /** The registration an entry without faults stands for. */
    Registration registrationOf(IntakeEntry entry) {
        return new Registration(
                Channel.valueOf(entry.get("channel")),
                timeOf(entry.get("receivedAt")),
                entry.get("text"),
                orNull(entry, "place"),
                orNull(entry, "regionCode"),
                orNull(entry, "caseNumber"),
                orNull(entry, "problemText"),
                entry.get(IntakeEntry.CONFIRMED).equals("true"),
                new Caller(orNull(entry, "caller.name"), phone(entry), orNull(entry, "caller.address")),
                TransferDetails.NONE);
    }

    private static void checkChannel(IntakeEntry entry, List<Fault> faults) {
        if (entry.isBlank("channel")) {
            faults.add(IntakeFaults.of("channel", "required"));
            return;
        }
        if (Channel.choices().stream().noneMatch(channel -> channel.name().equals(entry.get("channel")))) {
            faults.add(IntakeFaults.of("channel", "channel"));
        }
    }

    private void checkReceivedAt(IntakeEntry entry, List<Fault> faults) {
        if (entry.isBlank("receivedAt")) {
            faults.add(IntakeFaults.of("receivedAt", "required"));
            return;
        }
        try {
            Instant receivedAt = timeOf(entry.get("receivedAt"));
            if (receivedAt.isAfter(clock.instant())) {
                faults.add(IntakeFaults.of("receivedAt", "future"));
            }
            if (receivedAt.isBefore(EARLIEST)) {
                faults.add(IntakeFaults.of("receivedAt", "too-early"));
            }
        } catch (DateTimeException unreadable) {
            faults.add(IntakeFaults.of("receivedAt", "time"));
        }
    }

    private void checkRegion(IntakeEntry entry, List<Fault> faults) {
        String code = entry.get("regionCode");
        if (!code.isEmpty() && !units.isRegion(code)) {
            faults.add(IntakeFaults.of("regionCode", "region"));
        }
    }

    private static void checkCaller(IntakeEntry entry, List<Fault> faults) {
        if (!entry.get("channel").equals(Channel.SITE_INSPECTION.name())) {
            return;
        }
        Stream.of("caller.name", "caller.phone", "caller.address")
                .filter(field -> !entry.isBlank(field))
                .forEach(field -> faults.add(IntakeFaults.of(field, "no-caller")));
    }

    private static void checkConfirmation(IntakeEntry entry, List<Fault> faults) {
        String given = entry.get(IntakeEntry.CONFIRMED);
        if (!List.of("", "true", "false").contains(given)) {
            faults.add(IntakeFaults.of(IntakeEntry.CONFIRMED, "flag"));
        }
        if (given.equals("true") && entry.isBlank("problemText")) {
            faults.add(IntakeFaults.of("problemText", "confirmed-nothing"));
        }
    }

    /** How many characters a field takes at most. */
    static int longest(String field) {
        return LENGTHS.getOrDefault(field, 64);
    }

    private static void checkWords(String field, String value, List<Fault> faults) {
        int longest = longest(field);
        if (value.length() > longest) {
            faults.add(IntakeFaults.of(field, "too-long", longest, value.length()));
        }
        if (TypedText.hasUnprintable(value)) {
            faults.add(IntakeFaults.of(field, "characters"));
        }
    }

    /** Digits of any width are the same number. */
    private static @Nullable String phone(IntakeEntry entry) {
        return entry.isBlank("caller.phone") ? null : TypedText.searched(entry.get("caller.phone"));
    }

    private static Instant timeOf(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            return LocalDateTime.parse(text.replace(' ', 'T')).atZone(CHINA).toInstant();
        }
    }

    private static @Nullable String orNull(IntakeEntry entry, String field) {
        return entry.isBlank(field) ? null : entry.get(field);
    }
}
