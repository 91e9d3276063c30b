package org.ecopetition.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure.Facts;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.Wording;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.PollutionType;
import org.springframework.stereotype.Component;

/** What the approved copies of a petition's hand-offs come to as one row: every word of it stands in one of them. */
@Component
class WholeRow {

    private final Wording wording;

    WholeRow(Wording wording) {
        this.wording = wording;
    }

    /** The texts of the copies, each after the unit it comes from where they differ. */
    Texts texts(List<Disclosure> copies) {
        return new Texts(
                said(copies, Disclosure::problem),
                byUnit(copies, Disclosure::findings),
                byUnit(copies, Disclosure::measures));
    }

    /**
     * What the row states besides.
     *
     * @param types of the round, in their order
     * @param nobody what the round's table says where nobody was held to account
     */
    Facts facts(Petition petition, List<Disclosure> copies, List<PollutionType> types, String nobody) {
        Disclosure first = copies.get(0);
        return new Facts(
                petition.programme(),
                petition.rawNumber(),
                names(copies, Disclosure::regionName),
                names(copies, Disclosure::unitName),
                petition.channel(),
                petition.keyItem(),
                first.batchNumber().orElse(null),
                types.stream()
                        .filter(type ->
                                copies.stream().anyMatch(copy -> copy.types().contains(type)))
                        .toList(),
                Verdict.rollUp(copies.stream().map(Disclosure::verdict).toList()),
                closing(copies),
                names(copies, Disclosure::goal),
                accountability(copies, nobody),
                first.receivedOn(),
                copies.stream()
                        .map(Disclosure::handedOffOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** The last day on which one was struck off, once all are that have to be. */
    static Optional<LocalDate> writtenOffOn(List<Disclosure> copies) {
        List<Disclosure> toBeWrittenOff = copies.stream()
                .filter(copy -> copy.kind() != PublicationKind.UNSUBSTANTIATED)
                .toList();
        if (toBeWrittenOff.stream().anyMatch(copy -> copy.writtenOffOn().isEmpty())) {
            return Optional.empty();
        }
        return toBeWrittenOff.stream()
                .flatMap(copy -> copy.writtenOffOn().stream())
                .max(Comparator.naturalOrder());
    }

    /** Settled when all are; else as far as the least of them. */
    private static ClosingState closing(List<Disclosure> copies) {
        return copies.stream()
                .map(Disclosure::closingState)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private String accountability(List<Disclosure> copies, String nobody) {
        List<Disclosure> about = copies.stream()
                .filter(copy -> !copy.accountability().equals(nobody))
                .toList();
        return about.isEmpty()
                ? nobody
                : byUnit(about, Disclosure::accountability).replace("\n", "；");
    }

    private String byUnit(List<Disclosure> copies, Function<Disclosure, String> text) {
        if (copies.stream().map(text).distinct().count() == 1) {
            return text.apply(copies.get(0));
        }
        return copies.stream()
                .map(copy -> wording.say("disclosure.whole.part", copy.unitName(), text.apply(copy)))
                .collect(Collectors.joining("\n"));
    }

    private static String said(List<Disclosure> copies, Function<Disclosure, String> text) {
        return copies.stream().map(text).distinct().collect(Collectors.joining("\n"));
    }

    private static String names(List<Disclosure> copies, Function<Disclosure, String> name) {
        return copies.stream()
                .flatMap(copy -> Stream.of(name.apply(copy).split(Disclosure.AND, -1)))
                .filter(one -> !one.isBlank())
                .distinct()
                .collect(Collectors.joining(Disclosure.AND));
    }

    /** The newest approval or correction among them. */
    static Disclosure newest(List<Disclosure> copies) {
        return copies.stream()
                .max(Comparator.comparing((Disclosure copy) ->
                                copy.correctedAt().or(copy::publishedAt).orElseThrow())
                        .thenComparing(copy -> copy.correctedAt().isPresent()))
                .orElseThrow();
    }

    static Optional<LocalDate> day(
            List<Disclosure> copies, Function<Disclosure, Optional<LocalDate>> day, boolean last) {
        Comparator<LocalDate> order = last ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return copies.stream()
                .map(day)
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .max(order);
    }
}
