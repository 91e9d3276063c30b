package org.ecopetition.process.variable;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The variables that the code of each process declares, by the id of the process and by their names. */
public final class DeclaredVariables {

    private static final Map<String, Map<String, ProcessVariable<?>>> BY_PROCESS = Map.of(
            "petition", of(PetitionVariables.class),
            "handoff", of(HandoffVariables.class),
            "briefing", of(BriefingVariables.class));

    private DeclaredVariables() {}

    /** Those of one process; empty where no code stands behind it. */
    public static Optional<Map<String, ProcessVariable<?>>> of(String process) {
        return Optional.ofNullable(BY_PROCESS.get(process));
    }

    /** The variable of that name, whichever process declares it. */
    public static Optional<ProcessVariable<?>> anywhere(String name) {
        return BY_PROCESS.values().stream()
                .flatMap(declared -> Optional.<ProcessVariable<?>>ofNullable(declared.get(name)).stream())
                .findFirst();
    }

    private static Map<String, ProcessVariable<?>> of(Class<?> place) {
        return Arrays.stream(place.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getType() == ProcessVariable.class)
                .<ProcessVariable<?>>map(DeclaredVariables::read)
                .collect(Collectors.toUnmodifiableMap(ProcessVariable::name, Function.identity()));
    }

    private static ProcessVariable<?> read(Field field) {
        try {
            return (ProcessVariable<?>) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
