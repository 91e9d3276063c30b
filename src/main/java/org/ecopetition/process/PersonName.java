package org.ecopetition.process;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** The name people call a person by: family name and given name as Chinese writes them, 王建国 and not 建国 王. */
public final class PersonName {

    private static final Pattern CHINESE = Pattern.compile("(?=.*\\p{IsHan})\\P{IsLatin}+");

    private PersonName() {}

    /** The name of a person the engine knows. */
    public static String of(User person) {
        return of(person.getFirstName(), person.getLastName());
    }

    /** The name made of both parts; one in other letters keeps the order and the space of its own tongue. */
    public static String of(@Nullable String given, @Nullable String family) {
        boolean chinese = CHINESE.matcher(Objects.toString(given, "") + Objects.toString(family, ""))
                .matches();
        Stream<@Nullable String> parts = chinese ? Stream.of(family, given) : Stream.of(given, family);
        return parts.filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(chinese ? "" : " "));
    }
}
