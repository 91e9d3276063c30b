package org.ecopetition.casework.model;

import java.util.List;

/**
 * What a trial found, for programs.
 *
 * @param accepted whether the guard would let the files in
 * @param faults why it would not
 * @param warnings what stops nothing
 */
public record TrialAnswer(
        boolean accepted,
        List<ModelFinding> faults,
        List<ModelFinding> warnings,
        List<File> files,
        List<MoveRehearsal> runningCases) {

    /**
     * What a file changes.
     *
     * @param changes one line each
     */
    public record File(String name, FileReport.State state, List<String> changes, List<Backtest> backtests) {}

    /**
     * Past judgements of a table asked again.
     *
     * @param sentence the counts in words
     * @param otherwise the latest that come out otherwise, 200 at most
     */
    public record Backtest(String table, String sentence, BacktestResult.Counts counts, List<Judgement> otherwise) {}

    /** A judgement that comes out otherwise. */
    public record Judgement(String key, String question, String change, List<String> consequences, boolean already) {}
}
