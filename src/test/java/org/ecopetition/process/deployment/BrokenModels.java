package org.ecopetition.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;

/** Deploys what is broken as Modeler does, and looks at how it is refused. */
abstract class BrokenModels extends HouseTest {

    /** What a parser says: three words of English in a row. */
    private static final Pattern ENGLISH = Pattern.compile("\\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\\b|cvc-");

    void isRefused(ModelEdit edit) {
        long before = repository.createDeploymentQuery().count();

        Answer refused = as("admin").deploy(edit.name(), edit.text());

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.read("$.type")).isEqualTo("ParseException");
        assertThat(refused.message()).contains(edit.words()).contains(edit.name());
        assertThat(ENGLISH.matcher(refused.message()).find())
                .as(refused.message())
                .isFalse();
        if (!edit.element().isEmpty()) {
            assertThat(refused.list("$.details['" + edit.name() + "'].errors[*].mainElementId"))
                    .as(refused.message())
                    .contains(edit.element());
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }
}
