package org.ecopetition.petition.repeat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecopetition.organisation.Units;
import org.ecopetition.petition.encryption.CallerHashes;
import org.ecopetition.petition.encryption.EarlierCallerKeys;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.redaction.EnterpriseNames;
import org.ecopetition.petition.redaction.PlaceNames;
import org.ecopetition.storage.OncePerTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the caller, the place, the firms and the words of a matter into hashes. A caller's phone is hashed with a key of the
 * house (HMAC), so that nobody finds it by trying all numbers.
 */
@Component
public class MatterKeys {

    /** Shorter numbers are those of hotlines. */
    private static final int SHORTEST_PHONE = 7;

    private static final String ANYWHERE = "*";
    private static final String UNKNOWN = "-";

    /** How a place begins whose town nobody named. */
    private static final String SOME_TOWN = "?";

    private static final Pattern AROUND = Pattern.compile("(?:附近|旁边|旁|对面|周边|周围|一带|内|里)+$");
    private static final Pattern ABOVE = Pattern.compile("^(?:湖南省|湖南)?(?:益阳市|益阳)?");

    private final OncePerTransaction<String, long[]> bands =
            OncePerTransaction.each(text -> CharacterPairs.of(text).bands());

    private final Units units;
    private final CallerHashes callers;
    private final EarlierCallerKeys earlier;

    MatterKeys(Units units, CallerHashes callers, EarlierCallerKeys earlier) {
        this.units = units;
        this.callers = callers;
        this.earlier = earlier;
    }

    /** The keys under which others look for this matter later. */
    List<MatterKey> toKeep(ComparedMatter matter) {
        List<String> regions = List.of(matter.regionCode() == null ? UNKNOWN : matter.regionCode(), ANYWHERE);
        List<MatterKey> keys = keys(matter, regions);
        number(matter.phone()).ifPresent(phone -> keys.add(sameCaller(callers.keyOfPhone(phone))));
        namedPlaces(matter)
                .forEach(name -> List.of(name.town().isEmpty() ? SOME_TOWN : name.town(), "")
                        .forEach(town -> keys.addAll(placeKeys(name, town, regions))));
        return keys;
    }

    /** The keys under which earlier petitions about this matter stand. A region nobody knows fits every region. */
    public List<MatterKey> toFind(ComparedMatter matter) {
        List<String> regions = matter.regionCode() == null ? List.of(ANYWHERE) : List.of(matter.regionCode(), UNKNOWN);
        List<MatterKey> keys = keys(matter, regions);
        number(matter.phone())
                .ifPresent(phone -> Stream.concat(callers.keysOfPhone(phone).stream(), earlier.of(phone).stream())
                        .forEach(key -> keys.add(sameCaller(key))));
        namedPlaces(matter)
                .forEach(name -> (name.town().isEmpty() ? List.of("") : List.of(name.town(), SOME_TOWN))
                        .forEach(town -> keys.addAll(placeKeys(name, town, regions))));
        return keys;
    }

    /** The streets, villages and estates that its place and its words name: what was typed into no field of its own. */
    private static Set<PlaceNames.Name> namedPlaces(ComparedMatter matter) {
        return PlaceNames.in(matter.place() == null ? matter.text() : matter.place() + "，" + matter.text());
    }

    private static List<MatterKey> placeKeys(PlaceNames.Name name, String town, List<String> regions) {
        return regions.stream()
                .map(region -> new MatterKey(
                        RepeatReason.SAME_PLACE,
                        hashed("S", region, town, CharacterPairs.normalised(name.place())),
                        name.said()))
                .toList();
    }

    private List<MatterKey> keys(ComparedMatter matter, List<String> regions) {
        List<MatterKey> keys = new ArrayList<>();
        placeOf(matter)
                .ifPresent(place -> regions.forEach(region -> keys.add(new MatterKey(
                        RepeatReason.SAME_PLACE, hashed("P", region, place), String.valueOf(matter.place())))));
        for (EnterpriseNames.Name name : namesIn(matter)) {
            for (String region : name.unique() ? List.of("") : regions) {
                keys.add(new MatterKey(
                        RepeatReason.SAME_ENTERPRISE,
                        hashed("E", region, CharacterPairs.normalised(name.key())),
                        name.said()));
            }
        }
        for (long band : bands.get(matter.text())) {
            keys.add(new MatterKey(RepeatReason.SIMILAR_TEXT, band, ""));
        }
        return keys;
    }

    private static Set<EnterpriseNames.Name> namesIn(ComparedMatter matter) {
        Set<EnterpriseNames.Name> names = new LinkedHashSet<>();
        if (matter.place() != null) {
            names.addAll(EnterpriseNames.in(matter.place()));
        }
        names.addAll(EnterpriseNames.in(matter.text()));
        return names;
    }

    private Optional<String> placeOf(ComparedMatter matter) {
        if (matter.place() == null) {
            return Optional.empty();
        }
        String letters =
                ABOVE.matcher(CharacterPairs.normalised(matter.place())).replaceFirst("");
        String region = matter.regionCode() == null
                ? ""
                : units.regionName(matter.regionCode()).orElse("");
        String within = !region.isEmpty() && letters.startsWith(region) && letters.length() > region.length()
                ? letters.substring(region.length())
                : letters;
        return Optional.of(AROUND.matcher(within).replaceFirst("")).filter(place -> place.length() >= 2);
    }

    private static Optional<String> number(@Nullable String phone) {
        return Optional.ofNullable(phone).filter(typed -> Caller.digitsOf(typed).length() >= SHORTEST_PHONE);
    }

    private static MatterKey sameCaller(long key) {
        return new MatterKey(RepeatReason.SAME_CALLER, key, "");
    }

    /** The 64 bit FNV-1a hash of some words. */
    private static long hashed(String... words) {
        long hash = 0xcbf29ce484222325L;
        for (byte letter : String.join("\u0000", words).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
