package org.ecopetition.storage;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers that one transaction looks up once, however often it asks: a block of an imported list asks a hundred times for the
 * same round and the same table. Outside a transaction every question is looked up.
 *
 * @param <Q> what is asked
 * @param <A> the answer, never null
 */
public final class OncePerTransaction<Q, A> {

    private final Function<Set<Q>, Map<Q, A>> lookup;
    private final BoundToTransaction<Map<Q, A>> known = new BoundToTransaction<>(HashMap::new, answers -> {});

    private OncePerTransaction(Function<Set<Q>, Map<Q, A>> lookup) {
        this.lookup = lookup;
    }

    /** Looks each question up by itself. */
    public static <Q, A> OncePerTransaction<Q, A> each(Function<Q, A> lookup) {
        return new OncePerTransaction<>(
                questions -> questions.stream().collect(Collectors.toMap(Function.identity(), lookup)));
    }

    /** Looks several up together; a question that has no answer is asked again. */
    public static <Q, A> OncePerTransaction<Q, A> together(Function<Set<Q>, Map<Q, A>> lookup) {
        return new OncePerTransaction<>(lookup);
    }

    public A get(Q question) {
        return Objects.requireNonNull(get(Set.of(question)).get(question));
    }

    /** The answers to some questions, and perhaps to others asked before. */
    public Map<Q, A> get(Collection<Q> questions) {
        Map<Q, A> answers = known.get().orElseGet(HashMap::new);
        Set<Q> unknown = new LinkedHashSet<>(questions);
        unknown.removeAll(answers.keySet());
        if (!unknown.isEmpty()) {
            answers.putAll(lookup.apply(unknown));
        }
        return Collections.unmodifiableMap(answers);
    }

    /** What was looked up for a question no longer holds, for the transaction itself changed it. */
    public void forget(Q question) {
        known.get().ifPresent(answers -> answers.remove(question));
    }

    /** Nothing that was looked up holds any longer, for the transaction itself changed it. */
    public void forget() {
        known.get().ifPresent(Map::clear);
    }
}
