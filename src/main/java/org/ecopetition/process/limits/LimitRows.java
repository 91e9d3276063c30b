package org.ecopetition.process.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.ecopetition.verification.limit.LimitChoice;
import org.ecopetition.verification.limit.LimitChoices;
import org.ecopetition.verification.limit.Period;
import org.jspecify.annotations.Nullable;

/**
 * The limits as they stand in their file: one table for each medium, of which the decision passes on the answer. Versions of
 * before, and files of an administrator's own, may hold them all in the table of the decision itself.
 */
public final class LimitRows {

    /** The key of the decision. */
    public static final String TABLE = "environmental-limits";

    private final @Nullable Element passingOn;
    private final List<MediumLimits> media;
    private final List<MediumLimits> unasked;

    private LimitRows(Element decision, Element definitions) {
        Set<String> asked = decision.elements("informationRequirement").stream()
                .flatMap(requirement -> requirement.elements("requiredDecision").stream())
                .map(required -> String.valueOf(required.attribute("href")).replaceFirst("^#", ""))
                .collect(Collectors.toSet());
        this.passingOn = asked.isEmpty() ? null : tablesOf(decision).findFirst().orElseThrow();
        this.media = asked.isEmpty()
                ? limitsOf(decision).toList()
                : decisionsOf(definitions)
                        .filter(other -> asked.contains(other.attribute("id")))
                        .flatMap(LimitRows::limitsOf)
                        .toList();
        this.unasked = decisionsOf(definitions)
                .filter(other -> !other.equals(decision) && !asked.contains(other.attribute("id")))
                .flatMap(LimitRows::limitsOf)
                .filter(MediumLimits::namesItems)
                .toList();
    }

    /** Reads the limits out of a file; none where the file holds other tables. */
    public static Optional<LimitRows> of(Element definitions) {
        return decisionsOf(definitions)
                .filter(decision -> TABLE.equals(decision.attribute("id")))
                .filter(decision -> tablesOf(decision).findAny().isPresent())
                .map(decision -> new LimitRows(decision, definitions))
                .findFirst();
    }

    /** Every combination of item, zone, period and circumstance that a row names, in the order of the tables. */
    public LimitChoices choices() {
        List<LimitChoice> choices = new ArrayList<>();
        for (LimitRow row : rows()) {
            boolean hasFrequency = !(row.cell(LimitColumn.FREQUENCY) instanceof Cell.Any);
            for (String item : row.words(LimitColumn.ITEM)) {
                for (String zone : row.choices(LimitColumn.ZONE)) {
                    for (String period : row.choices(LimitColumn.PERIOD)) {
                        for (String circumstance : row.choices(LimitColumn.CIRCUMSTANCE)) {
                            choices.add(new LimitChoice(
                                    item,
                                    zone,
                                    period == null ? null : Period.valueOf(period),
                                    circumstance,
                                    hasFrequency,
                                    row.output("unit"),
                                    row.output("standard"),
                                    row.validity(),
                                    row.decides()));
                        }
                    }
                }
            }
        }
        return new LimitChoices(choices.stream().distinct().toList());
    }

    /** The table that passes on what the media answer; none where the decision holds the limits itself. */
    @Nullable
    Element passingOn() {
        return passingOn;
    }

    List<MediumLimits> media() {
        return media;
    }

    /** Limits beside it in the file that the decision does not ask, so that nothing in them counts. */
    List<MediumLimits> unasked() {
        return unasked;
    }

    /** The rows of all media. */
    List<LimitRow> rows() {
        return media.stream().flatMap(medium -> medium.rows().stream()).toList();
    }

    private static Stream<Element> decisionsOf(Element definitions) {
        return definitions.elements("decision").stream();
    }

    private static Stream<MediumLimits> limitsOf(Element decision) {
        return tablesOf(decision).map(MediumLimits::new);
    }

    private static Stream<Element> tablesOf(Element decision) {
        return decision.elements("decisionTable").stream();
    }
}
