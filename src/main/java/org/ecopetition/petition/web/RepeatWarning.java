package org.ecopetition.petition.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.Caller;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.LikelyRepeat;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.RelationKind;
import org.ecopetition.petition.RepeatLink;
import org.ecopetition.petition.Repeats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warns a clerk of earlier petitions that look alike, and reads what the clerk says about them. */
@Component
class RepeatWarning {

    /** What stands before the number of an earlier petition in the name of a form's field. */
    private static final String FIELD = "relation.";

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
    List<RepeatRow> rowsFor(IntakeEntry entry, Map<String, String> sent) {
        boolean unfit = check.faultsOf(entry).stream()
                .anyMatch(fault -> List.of("too-long", "characters").contains(fault.code()));
        boolean tooLittle = entry.get("text").length() < SHORTEST_TEXT && entry.isBlank("place");
        if (unfit || tooLittle) {
            return List.of();
        }
        boolean onSite = entry.get("channel").equals(Channel.SITE_INSPECTION.name());
        Caller caller = onSite
                ? Caller.UNNAMED
                : new Caller(given(entry, "caller.name"), given(entry, "caller.phone"), given(entry, "caller.address"));
        return repeats.of(entry.get("text"), given(entry, "place"), given(entry, "regionCode"), caller).stream()
                .flatMap(repeat -> rowOf(repeat, sent).stream())
                .toList();
    }

    /** What the clerk said, one link for each earlier petition. */
    List<RepeatLink> linksIn(Map<String, String> sent) {
        String reason = sent.getOrDefault("dismissal", "").strip();
        List<RepeatLink> links = new ArrayList<>();
        sent.forEach((field, value) -> {
            Optional<RelationKind> kind = kindOf(value);
            String number = field.startsWith(FIELD) ? field.substring(FIELD.length()) : "";
            if (kind.isPresent() && NUMBER.matcher(number).matches() && links.size() < MOST_LINKS) {
                links.add(new RepeatLink(
                        new CaseNumber(number), kind.get(), kind.get() == RelationKind.DISMISSED ? reason : null));
            }
        });
        return links;
    }

    private Optional<RepeatRow> rowOf(LikelyRepeat repeat, Map<String, String> sent) {
        return register.look(new CaseNumber(repeat.earlier()))
                .map(petition -> new RepeatRow(
                        repeat,
                        petition,
                        petition.regionCode()
                                .map(code -> units.regionName(code).orElse(code))
                                .orElse(""),
                        kindOf(sent.getOrDefault(FIELD + repeat.earlier(), "")).orElse(null)));
    }

    private static Optional<RelationKind> kindOf(String value) {
        return Arrays.stream(RelationKind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst();
    }

    private static @Nullable String given(IntakeEntry entry, String field) {
        return entry.isBlank(field) ? null : entry.get(field);
    }
}
