package org.ecopetition.petition.intake;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Refusal;
import org.ecopetition.storage.OncePerTransaction;
import org.springframework.stereotype.Component;

/** Which received numbers are taken; a block of a list asks for all of its numbers at once. */
@Component
public class TakenNumbers {

    private static final String HOLDERS = """
            select receipt.programme, rawNumber, caseNumber from Petition
            where receipt.programme in :programmes and rawNumber in :rawNumbers
            union
            select receipt.programme, rawNumber, caseNumber from Petition where caseNumber in :keys
            """;

    private final EntityManager entities;
    private final OncePerTransaction<Received, List<Holder>> holders = OncePerTransaction.together(this::look);

    TakenNumbers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A number as a list or a letter gives it.
     *
     * @param programme within which it names one petition
     */
    public record Received(String programme, String raw) {

        CaseNumber usualKey() {
            return CaseNumber.of(raw, programme);
        }
    }

    private record Holder(Received number, String key) {}

    /** Looks several numbers up, so that the transaction need not ask for each of them. */
    public void lookUp(Collection<Received> numbers) {
        holders.get(numbers);
    }

    public boolean isTaken(Received number) {
        return holders.get(number).stream().anyMatch(holder -> holder.number().equals(number));
    }

    /** The key of whoever has the number, in its round or under the key that it would get. */
    public Optional<String> keyOf(Received number) {
        return holders.get(number).stream()
                .filter(holder -> holder.number().raw().equals(number.raw()))
                .map(Holder::key)
                .findFirst();
    }

    /**
     * The key under which a number is to be registered.
     *
     * @throws Refusal when the number is taken
     */
    public CaseNumber keyFor(Received number) {
        if (isTaken(number)) {
            throw new Refusal("petition.number-taken", number.raw());
        }
        return holders.get(number).isEmpty() ? number.usualKey() : CaseNumber.besides(number.raw(), number.programme());
    }

    /** The transaction has just registered it. */
    public void took(Received number) {
        holders.forget(number);
    }

    private Map<Received, List<Holder>> look(Set<Received> numbers) {
        List<Holder> found = entities.createQuery(HOLDERS, Tuple.class)
                .setParameter("programmes", of(numbers, Received::programme))
                .setParameter("rawNumbers", of(numbers, Received::raw))
                .setParameter("keys", of(numbers, number -> number.usualKey().value()))
                .getResultStream()
                .map(row -> new Holder(
                        new Received(row.get(0, String.class), row.get(1, String.class)), row.get(2, String.class)))
                .toList();
        Map<Received, List<Holder>> answers = new HashMap<>();
        for (Received number : numbers) {
            String key = number.usualKey().value();
            answers.put(
                    number,
                    found.stream()
                            .filter(holder -> holder.number().equals(number)
                                    || holder.key().equals(key))
                            .toList());
        }
        return answers;
    }

    private static Set<String> of(Set<Received> numbers, Function<Received, String> part) {
        return numbers.stream().map(part).collect(Collectors.toSet());
    }
}
