package org.ecopetition.journey;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecopetition.petition.Channel;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Facts of one case that a city published, as {@code published-cases.yaml} holds them.
 *
 * @param source the row of the collection it is taken from, or what it is made of
 * @param number as the team gave it; none where the source names none
 * @param region code and name
 * @param claims what was complained of, and what was found about each
 * @param done the measures
 * @param closing {@code CLOSED}, {@code STAGED} or {@code OPEN}
 * @param counts enforcement by the names of the {@code rectify} form
 * @param accountability the city's own words about persons, where they are more than counts
 * @param whole the verdict on the whole where the city does not follow the usual roll-up
 * @param linkedTo the number of an earlier case about the same
 * @param until {@code HANDED_OFF} where the city published the intake alone
 * @param table what the city's table states
 */
record PublishedCase(
        String source,
        @Nullable String number,
        Channel channel,
        LocalDate received,
        LocalDate handedOff,
        @Nullable Integer batch,
        String region,
        String problem,
        boolean key,
        List<Claim> claims,
        @Nullable String done,
        @Nullable String closing,
        @Nullable Map<String, Object> counts,
        @Nullable String accountability,
        @Nullable String whole,
        @Nullable String linkedTo,
        @Nullable String until,
        Table table) {

    /** A problem and what a visit found about it. */
    record Claim(
            String text,
            String types,
            @Nullable String verdict,
            @Nullable String found,
            @Nullable List<String> evidence,
            @Nullable List<Measured> measured) {}

    /** A measured value; {@code after} is the value after rectification. */
    record Measured(
            String item,
            @Nullable String name,
            @Nullable String unit,
            String point,
            @Nullable LocalDate at,
            @Nullable String zone,
            @Nullable String period,
            @Nullable String circumstance,
            @Nullable String frequency,
            @Nullable String value,
            @Nullable String limit,
            @Nullable String basis,
            boolean passed,
            @Nullable Boolean valid,
            @Nullable String after) {}

    /** What a row of the public table states; {@code says} are words of its texts, {@code saysNot} must be missing. */
    record Table(
            @Nullable String number,
            @Nullable String types,
            @Nullable String verdict,
            @Nullable String closing,
            @Nullable String accountability,
            @Nullable List<String> says,
            @Nullable List<String> saysNot) {}

    static Stream<PublishedCase> all() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PublishedCase.class.getResourceAsStream("/published-cases.yaml"))) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return JsonMapper.builder()
                    .findAndAddModules()
                    .build()
                    .convertValue(read, new TypeReference<List<PublishedCase>>() {})
                    .stream();
        }
    }

    String regionCode() {
        return region.substring(0, 6);
    }

    String regionName() {
        return region.substring(7);
    }

    /** Whether the city published the intake alone. */
    boolean isIntakeOnly() {
        return until != null;
    }

    /** Whether something is to be put right. */
    boolean isSubstantiated() {
        return claims.stream().anyMatch(claim -> !"UNSUBSTANTIATED".equals(claim.verdict()));
    }

    @Override
    public String toString() {
        return source + " " + problem;
    }
}
