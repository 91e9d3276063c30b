package org.ecopetition.lookback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The draw as anybody can repeat it from what is recorded: the keys of the hand-offs and the seed.
 *
 * <p>The ticket of a hand-off is the SHA-256 of seed, colon and key in UTF-8, in small hexadecimal digits:
 *
 * <pre>{@code printf '%s' "$seed:$key" | sha256sum}</pre>
 *
 * <p>In each group (all together, or each county by itself) the hand-offs with the smallest tickets are drawn, compared as
 * text. The population's fingerprint is the SHA-256 of all keys, sorted as text and each followed by a line feed.
 */
final class LookBackSampling {

    private LookBackSampling() {}

    static String ticket(String seed, String key) {
        return sha256(seed + ":" + key);
    }

    static String fingerprint(Collection<String> keys) {
        return sha256(keys.stream().sorted().map(key -> key + "\n").collect(Collectors.joining()));
    }

    /**
     * The keys that are drawn.
     *
     * @param population the county of each key
     */
    static Set<String> drawn(Map<String, String> population, DrawPlan plan, String seed) {
        Map<String, List<String>> groups = population.keySet().stream()
                .collect(Collectors.groupingBy(
                        key -> plan.byRegion() ? String.valueOf(population.get(key)) : "", Collectors.toList()));
        Set<String> drawn = new HashSet<>();
        groups.values()
                .forEach(group -> group.stream()
                        .sorted(Comparator.comparing(key -> ticket(seed, key)))
                        .limit(plan.sampleOf(group.size()))
                        .forEach(drawn::add));
        return drawn;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
