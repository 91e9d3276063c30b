package org.ecopetition.petition.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.repeat.LikelyRepeat;
import org.ecopetition.petition.repeat.RelationKind;
import org.ecopetition.petition.repeat.RepeatLink;
import org.ecopetition.petition.repeat.Repeats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warns a clerk of earlier petitions that look alike, and reads what the clerk says about them. */
@Component
class RepeatWarning {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    /** A list longer than what the page shows is not from the page. */
    private static final int MOST_LINKS = 20;

    /** Shorter texts say too little. */
    private static final int SHORTEST_TEXT = 5;

    private final Repeats repeats;
    private final PetitionRegister register;
    private final Units units;
    private final EntryCheck check;

    RepeatWarning(Repeats repeats, PetitionRegister register, Units units, EntryCheck check) {
        this.repeats = repeats;
        this.register = register;
        this.units = units;
        this.check = check;
    }

    /** The likely repeats of an entry as far as it is typed; none while something in it is too long or unreadable. */
    List<RepeatWarningLine> rowsFor(IntakeEntry entry, RepeatsForm said) {
        boolean unfit = check.faultsOf(entry).stream()
                .anyMatch(fault -> IntakeFaults.is(fault, "too-long") || IntakeFaults.is(fault, "characters"));
        boolean tooLittle = entry.get("text").length() < SHORTEST_TEXT && entry.isBlank("place");
        if (unfit || tooLittle) {
            return List.of();
        }
        boolean onSite = entry.get("channel").equals(Channel.SITE_INSPECTION.name());
        Caller caller = onSite
                ? Caller.UNNAMED
                : new Caller(given(entry, "caller.name"), given(entry, "caller.phone"), given(entry, "caller.address"));
        return repeats.of(entry.get("text"), given(entry, "place"), given(entry, "regionCode"), caller).stream()
                .flatMap(repeat -> rowOf(repeat, said).stream())
                .toList();
    }

    /** What the clerk said, one link for each earlier petition. */
    List<RepeatLink> linksIn(RepeatsForm said) {
        List<RepeatLink> links = new ArrayList<>();
        said.relation().forEach((number, value) -> {
            RelationKind kind = kindOf(value);
            if (kind != null && NUMBER.matcher(number).matches() && links.size() < MOST_LINKS) {
                String reason = kind == RelationKind.DISMISSED ? said.dismissal() : null;
                links.add(new RepeatLink(new CaseNumber(number), kind, reason));
            }
        });
        return links;
    }

    private Optional<RepeatWarningLine> rowOf(LikelyRepeat repeat, RepeatsForm said) {
        return register.look(new CaseNumber(repeat.earlier()))
                .map(petition -> new RepeatWarningLine(
                        repeat,
                        petition,
                        petition.regionCode() == null
                                ? ""
                                : units.regionName(petition.regionCode()).orElse(petition.regionCode()),
                        kindOf(said.relation().getOrDefault(repeat.earlier(), ""))));
    }

    private static @Nullable RelationKind kindOf(String value) {
        return Arrays.stream(RelationKind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String given(IntakeEntry entry, String field) {
        return entry.isBlank(field) ? null : entry.get(field);
    }
}
