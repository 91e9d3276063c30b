package org.ecopetition.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ecopetition.casework.CaseFolder.Stretch;
import org.junit.jupiter.api.Test;

/** How the timeline of a case is told: what follows on what, and what is told in one line. */
class CaseTimelineTest {

    @Test
    void tellsUploadsOfOnePersonAndAutomaticStepsInOneLineEach() {
        List<Stretch> timeline = timeline(
                step("EvidenceAdded", "张三"),
                step("EvidenceAdded", "张三"),
                step("EvidenceAdded", "李四"),
                step("AllegationVerified", "李四"),
                step("MeasurementsJudged", "system"),
                step("VerdictRolledUp", "system"));

        assertThat(timeline).extracting(stretch -> stretch.steps().size()).containsExactly(2, 1, 1, 2);
        assertThat(timeline).last().matches(Stretch::isAutomatic);
    }

    private static List<Stretch> timeline(CaseStep... steps) {
        return Stretch.of(List.of(steps));
    }

    private static CaseStep step(String kind, String person) {
        return new CaseStep(Instant.EPOCH, kind, null, person, List.of(), null, null, null);
    }
}
