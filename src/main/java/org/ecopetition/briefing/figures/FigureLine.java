package org.ecopetition.briefing.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a figure is made of.
 *
 * @param of what it is a line of
 * @param handOff key of the hand-off, where the figure counts hand-offs or what happened to them
 * @param unit id of the lead unit
 * @param on the day it counts from: of the receipt, of the hand-off, of the action, of the event
 * @param states what it adds to a sum; one where lines are counted
 * @param note what it was, for example the number of a document
 */
public record FigureLine(
        Counted of,
        String caseNumber,
        @Nullable String handOff,
        @Nullable String unit,
        @Nullable String regionCode,
        String types,
        @Nullable LocalDate on,
        BigDecimal states,
        @Nullable String note) {}
