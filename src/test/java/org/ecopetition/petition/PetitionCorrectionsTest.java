package org.ecopetition.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecopetition.audit.CaseTimeline;
import org.ecopetition.briefing.figures.Cutoff;
import org.ecopetition.briefing.figures.Dimension;
import org.ecopetition.briefing.figures.FigureCounts;
import org.ecopetition.briefing.figures.Measure;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.classification.Classification;
import org.ecopetition.petition.classification.PetitionCorrection;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Classification put right: figures tell both truths, the handling stays. */
class PetitionCorrectionsTest extends ProcessTest {

    private static final String PROGRAMME = "provincial-2-2023";

    @Autowired
    private PetitionCorrections corrections;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private FigureCounts figures;

    private String latest = "";

    @Test
    void countsAnotherKeyMarkTypeAndRegionAndStillKnowsTheFormer() {
        CaseNumber number = handedOff();
        Instant before = clock.instant();
        long keys = keys(before, before);
        long water = part(Dimension.TYPE, "WATER", before, before);
        clock.set(before.plus(Duration.ofHours(3)));

        corrections.correct(
                number,
                new PetitionCorrection(
                        Classification.ENVIRONMENTAL,
                        true,
                        "430922",
                        "桃花江镇",
                        Map.of(1, Set.of(PollutionType.WATER)),
                        null),
                "核对来电录音后更正",
                "liaisona");

        Instant now = clock.instant();
        assertThat(keys(before, before)).isEqualTo(keys);
        assertThat(keys(before, now)).as("known now").isEqualTo(keys + 1);
        assertThat(part(Dimension.TYPE, "WATER", before, now)).isEqualTo(water + 1);
        assertThat(handOffs.find(HandOffKey.of(number, 1)).matter().regionCode())
                .isEqualTo("430922");
        assertThat(handOffs.find(HandOffKey.of(number, 1)).unit())
                .as("the handling stays")
                .isEqualTo(NAN_COUNTY);
        assertThat(timeline.of(number))
                .anySatisfy(line -> assertThat(line.kind()).isEqualTo("PetitionCorrected"));
    }

    @Test
    void countsACallThatWasNoneOfOursAsForeign() {
        CaseNumber number = handedOff();

        corrections.correct(number, same(Classification.NOT_ENVIRONMENTAL, null), "属于物业纠纷", "liaisona");

        assertThat(corrections.classificationOf(number)).contains(Classification.NOT_ENVIRONMENTAL);
    }

    @Test
    void refusesWhatCannotBe() {
        latest = called();
        CaseNumber fresh = new CaseNumber(latest);
        refused(fresh, same(Classification.ENVIRONMENTAL, null), "petition.not-classified");
        CaseNumber number = handedOff();
        refused(number, same(Classification.ENVIRONMENTAL, null), "petition.nothing-corrected");
        refused(number, same(Classification.REPEAT, clock.instant().plusSeconds(60)), "petition.counts-from");
        refused(number, same(Classification.REPEAT, Instant.parse("2001-01-01T00:00:00Z")), "petition.counts-from");
        refused(
                number,
                new PetitionCorrection(Classification.ENVIRONMENTAL, true, "110101", null, Map.of(), null),
                "petition.foreign-region");
        refused(
                number,
                new PetitionCorrection(Classification.ENVIRONMENTAL, true, "430921", null, Map.of(1, Set.of()), null),
                "petition.no-type");
    }

    private void refused(CaseNumber number, PetitionCorrection correction, String code) {
        int lines = timeline.of(number).size();
        assertThatThrownBy(() -> corrections.correct(number, correction, "试", "liaisona"))
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
        assertThat(timeline.of(number)).hasSize(lines);
    }

    private PetitionCorrection same(Classification classification, @Nullable Instant countsFrom) {
        Petition petition = register.find(new CaseNumber(latest));
        return new PetitionCorrection(
                classification, petition.keyItem(), petition.regionCode(), petition.place(), Map.of(), countsFrom);
    }

    private CaseNumber handedOff() {
        latest = called();
        complete("liaisona", "classifyPetition", latest, environmental("NOISE"));
        complete("liaisona", "assignHandlers", latest, handedTo(NAN_COUNTY));
        return new CaseNumber(latest);
    }

    private long keys(Instant asOf, Instant knownAt) {
        return Objects.requireNonNull(
                        figures.figures(new Cutoff(PROGRAMME, asOf, knownAt)).get(Measure.KEY_ITEMS))
                .longValue();
    }

    private long part(Dimension dimension, String code, Instant asOf, Instant knownAt) {
        return figures.split(Measure.DECOMPOSED, dimension, new Cutoff(PROGRAMME, asOf, knownAt))
                .getOrDefault(code, BigDecimal.ZERO)
                .longValue();
    }
}
