package org.ecopetition.process.deployment.move;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;

/** The page on which running cases are moved. */
class MovesPageTest extends HouseTest {

    @Test
    void saysThatNoCaseIsOnAnEarlierVersion() {
        assertThat(as("admin").get("/admin/models/moves").body()).contains("没有案件留在旧版本上");
    }

    @Test
    void startsNothingWhereNothingCanBeMoved() {
        Answer started = as("admin").postForm("/admin/models/moves", "process=handoff");

        assertThat(started.status()).isEqualTo(302);
        assertThat(as("admin")
                        .get(started.location().replaceFirst("^https?://[^/]+", ""))
                        .status())
                .isEqualTo(200);
    }
}
