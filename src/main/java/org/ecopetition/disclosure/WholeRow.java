package org.ecopetition.disclosure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecopetition.disclosure.Disclosure.Texts;
import org.ecopetition.handoff.ClosingState;
import org.ecopetition.handoff.Verdict;
import org.ecopetition.organisation.Wording;
import org.ecopetition.organisation.programme.Programmes;
import org.ecopetition.organisation.programme.RowPer;
import org.ecopetition.organisation.programme.TableRules;
import org.ecopetition.petition.Petition;
import org.ecopetition.petition.classification.TypesOfRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the approved copies of a petition's hand-offs come to as one row: every word of it stands in one of them. */
@Component
class WholeRow {

    private final Wording wording;
    private final Programmes programmes;
    private final TypesOfRound types;
    private final DraftWriter writer;

    WholeRow(Wording wording, Programmes programmes, TypesOfRound types, DraftWriter writer) {
        this.wording = wording;
        this.programmes = programmes;
        this.types = types;
        this.writer = writer;
    }

    /** The texts of the copies, each after the unit it comes from where they differ. */
    Texts texts(List<Disclosure> copies) {
        return new Texts(
                said(copies, copy -> copy.texts().problem()),
                byUnit(copies, copy -> copy.texts().findings()),
                byUnit(copies, copy -> copy.texts().measures()));
    }

    /** Whether the petition's round publishes one row for all its hand-offs. */
    boolean isPublishedFor(Petition petition) {
        return rulesOf(petition).rowPer() == RowPer.PETITION;
    }

    /** What the row states besides, with the round's types in their order. */
    Facts facts(Petition petition, List<Disclosure> copies) {
        Disclosure first = copies.get(0);
        return new Facts(
                new Origin(
                        petition.programme(),
                        petition.rawNumber(),
                        petition.channel(),
                        petition.keyItem(),
                        types.of(petition.programme()).stream()
                                .filter(type -> copies.stream()
                                        .anyMatch(copy -> copy.origin().types().contains(type)))
                                .toList(),
                        first.origin().receivedOn()),
                handling(copies),
                accountability(copies, writer.nobody(rulesOf(petition).nobodyAccountable())));
    }

    private TableRules rulesOf(Petition petition) {
        return programmes.byCode(petition.programme()).tableRules();
    }

    private static Handling handling(List<Disclosure> copies) {
        List<Handling> parts = copies.stream().map(Disclosure::handling).toList();
        return new Handling(
                names(parts, Handling::regionName),
                names(parts, Handling::unitName),
                parts.get(0).batchNumber(),
                parts.stream()
                        .map(Handling::handedOffOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Verdict.rollUp(parts.stream().map(Handling::verdict).toList()),
                closing(parts),
                names(parts, Handling::goal));
    }

    /** The last day on which one was struck off, once all are that have to be. */
    static @Nullable LocalDate writtenOffOn(List<Disclosure> copies) {
        List<Disclosure> toBeWrittenOff = copies.stream()
                .filter(copy -> copy.handling().kind() != PublicationKind.UNSUBSTANTIATED)
                .toList();
        if (toBeWrittenOff.stream().anyMatch(copy -> copy.writtenOffOn() == null)) {
            return null;
        }
        return toBeWrittenOff.stream()
                .map(Disclosure::writtenOffOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Settled when all are; else as far as the least of them. */
    private static ClosingState closing(List<Handling> parts) {
        return parts.stream()
                .map(Handling::closingState)
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
                .map(copy ->
                        wording.say("disclosure.whole.part", copy.handling().unitName(), text.apply(copy)))
                .collect(Collectors.joining("\n"));
    }

    private static String said(List<Disclosure> copies, Function<Disclosure, String> text) {
        return copies.stream().map(text).distinct().collect(Collectors.joining("\n"));
    }

    private static String names(List<Handling> parts, Function<Handling, String> name) {
        return parts.stream()
                .flatMap(part -> Stream.of(name.apply(part).split(Disclosure.AND, -1)))
                .filter(one -> !one.isBlank())
                .distinct()
                .collect(Collectors.joining(Disclosure.AND));
    }

    /** The newest approval or correction among them. */
    static Disclosure newest(List<Disclosure> copies) {
        return copies.stream()
                .max(Comparator.comparing((Disclosure copy) ->
                                Objects.requireNonNullElseGet(copy.correctedAt(), copy::publishedAt))
                        .thenComparing(copy -> copy.correctedAt() != null))
                .orElseThrow();
    }

    /** From the first day of publicity of any of them to the last. */
    static @Nullable Publicity publicity(List<Disclosure> copies) {
        return copies.stream()
                .map(Disclosure::publicity)
                .filter(Objects::nonNull)
                .reduce((one, other) -> new Publicity(
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last()))
                .orElse(null);
    }
}
