package org.ecopetition.casework.manual;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process as the guide tells it.
 *
 * @param key id of the process
 * @param name what it is called
 * @param about what it is for, in English, empty where nobody wrote it
 * @param version the one that is deployed
 * @param tasks what people do in it, in the order of the model
 */
public record ManualPart(String key, String name, String about, int version, List<Task> tasks) {

    /**
     * One task.
     *
     * @param id its id, by which the diagram marks it
     * @param offices the groups that are offered it; a unit of the case is {@code unit}
     * @param about what it is for, in English, empty where nobody wrote it
     * @param next what may follow, by name
     * @param fields what its form asks
     */
    public record Task(
            String id, String name, List<String> offices, String about, List<String> next, List<Field> fields) {}

    /**
     * One field of a form.
     *
     * @param help what the form says below it, empty where it says nothing
     * @param required whether it must be filled in, as far as it is shown
     * @param conditional whether it is shown only after certain answers
     * @param longest most characters, null where the form sets no bound
     * @param options what can be chosen, by its words
     */
    public record Field(
            String label,
            String help,
            boolean required,
            boolean conditional,
            @Nullable Integer longest,
            List<String> options) {}

    /** The part that concerns some offices alone. */
    ManualPart of(Predicate<String> office) {
        return new ManualPart(
                key,
                name,
                about,
                version,
                tasks.stream()
                        .filter(task -> task.offices().stream().anyMatch(office))
                        .toList());
    }

    /** The ids of its tasks, as a diagram marks them. */
    public String marked() {
        return tasks.stream().map(Task::id).collect(Collectors.joining(" "));
    }
}
