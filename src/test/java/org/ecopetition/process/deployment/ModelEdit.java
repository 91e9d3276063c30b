package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * What somebody changes in one of our own models.
 *
 * @param file folder and name
 * @param what said in a few words
 * @param change of its text
 * @param element the element or cell at which it is refused, empty where the file as a whole is
 * @param words some of the sentence that is told
 */
record ModelEdit(String file, String what, UnaryOperator<String> change, String element, String words) {

    /** A change that comes in. */
    static ModelEdit good(String file, String what, UnaryOperator<String> change) {
        return new ModelEdit(file, what, change, "", "");
    }

    static ModelEdit broken(String file, String what, UnaryOperator<String> change, String element, String words) {
        return new ModelEdit(file, what, change, element, words);
    }

    static ModelEdit petition(String what, UnaryOperator<String> change, String element, String words) {
        return broken("petition/petition.bpmn", what, change, element, words);
    }

    static ModelEdit handoff(String what, UnaryOperator<String> change, String element, String words) {
        return broken("handoff/handoff.bpmn", what, change, element, words);
    }

    static ModelEdit briefing(String what, UnaryOperator<String> change, String element, String words) {
        return broken("briefing/briefing.bpmn", what, change, element, words);
    }

    static ModelEdit receipt(String what, UnaryOperator<String> change, String element, String words) {
        return broken("handoff/signReceipt.form", what, change, element, words);
    }

    static ModelEdit routing(String what, UnaryOperator<String> change, String element, String words) {
        return broken("handoff/handoff-routing.dmn", what, change, element, words);
    }

    /** Another text in the place of the first one that fits. */
    static UnaryOperator<String> first(String old, String other) {
        return text -> text.replaceFirst("(?s)" + old, other);
    }

    /** Another text in the place of all that fit. */
    static UnaryOperator<String> all(String old, String other) {
        return text -> text.replaceAll("(?s)" + old, other);
    }

    /** One change after the other. */
    @SafeVarargs
    static UnaryOperator<String> each(UnaryOperator<String>... changes) {
        return text -> {
            String changed = text;
            for (UnaryOperator<String> change : changes) {
                String before = changed;
                changed = change.apply(before);
                assertThat(changed).isNotEqualTo(before);
            }
            return changed;
        };
    }

    String name() {
        return file.substring(file.indexOf('/') + 1);
    }

    /** The changed file, which differs from ours. */
    String text() {
        try {
            String ours = Files.readString(Path.of("processes", file.split("/", -1)));
            String changed = change.apply(ours);
            assertThat(changed).as("%s is a change", what).isNotEqualTo(ours);
            return changed;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public String toString() {
        return file + ": " + what;
    }
}
