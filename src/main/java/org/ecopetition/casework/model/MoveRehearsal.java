package org.ecopetition.casework.model;

import java.util.List;

/**
 * What would become of the running cases of one process if they were moved to another version.
 *
 * @param process its key
 * @param name as people read it
 * @param running all cases on other versions
 * @param moving those that can be moved
 * @param stranded where the others stand
 * @param refused steps that cannot stand for each other, as they were chosen
 */
public record MoveRehearsal(
        String process, String name, int running, int moving, List<Stranded> stranded, List<String> refused) {

    /**
     * A step at which cases would be left behind.
     *
     * @param step id of the element
     * @param name as people read it
     * @param version of the process that the cases are on
     * @param cases how many
     * @param some keys of the first of them
     * @param choices steps of the new version that could take its place; none where nothing can
     */
    public record Stranded(String step, String name, int version, int cases, List<String> some, List<Choice> choices) {}

    /**
     * A step that could take the place of another.
     *
     * @param chosen whether it was chosen
     */
    public record Choice(String id, String name, boolean chosen) {}
}
