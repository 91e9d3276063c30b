package org.ecopetition.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.handoff.Verdict.MOSTLY_SUBSTANTIATED;
import static org.ecopetition.handoff.Verdict.PARTLY_SUBSTANTIATED;
import static org.ecopetition.handoff.Verdict.SUBSTANTIATED;
import static org.ecopetition.handoff.Verdict.UNSUBSTANTIATED;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void staysWhatAllAllegationsAre() {
        assertThat(Verdict.rollUp(List.of(UNSUBSTANTIATED, UNSUBSTANTIATED))).isEqualTo(UNSUBSTANTIATED);
    }

    @Test
    void isMostlySubstantiatedWhenNothingIsLess() {
        assertThat(Verdict.rollUp(List.of(SUBSTANTIATED, MOSTLY_SUBSTANTIATED))).isEqualTo(MOSTLY_SUBSTANTIATED);
    }

    @Test
    void isPartlySubstantiatedForNoiseFoundAndRadiationNotFound() {
        assertThat(Verdict.rollUp(List.of(SUBSTANTIATED, UNSUBSTANTIATED))).isEqualTo(PARTLY_SUBSTANTIATED);
    }
}
