package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.noise;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.with;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.ecopetition.audit.RejudgedMeasurement;
import org.ecopetition.audit.Rejudgement;
import org.ecopetition.handoff.HandOffKey;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.process.Forms;
import org.ecopetition.process.ProcessTest;
import org.ecopetition.verification.Measurement;
import org.ecopetition.verification.Remeasurements;
import org.ecopetition.verification.SiteVisits;
import org.ecopetition.verification.limit.LimitTable;
import org.ecopetition.verification.limit.Outcome;
import org.ecopetition.verification.limit.Period;
import org.ecopetition.verification.limit.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which limit a measurement is held against, now and years later. */
class LimitsOfTheDayTest extends ProcessTest {

    private static final Path LIMITS = Path.of("processes", "handoff", "environmental-limits.dmn");
    private static final String ZONE_2_BY_NIGHT =
            "<outputEntry id=\"industrialZone2NightLimit\">\n          <text>50</text>";

    @Autowired
    private SiteVisits visits;

    @Autowired
    private Remeasurements remeasurements;

    @Autowired
    private LimitTable limits;

    @Autowired
    private Rejudgement rejudgement;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @Test
    void comesOutTheSameYearsLaterByTheTableThatJudged() throws IOException {
        String key = signedFor("NOISE");
        complete("unit430921a", "verifyAllegation", key, noise("56"));
        String table = Files.readString(LIMITS);
        assertThat(table).contains(ZONE_2_BY_NIGHT);

        Deployment changed = deploy(table.replace(ZONE_2_BY_NIGHT, ZONE_2_BY_NIGHT.replace("50", "60")));
        try {
            Rule rule = new Rule("NOISE_INDUSTRIAL", "2", Period.NIGHT);
            assertThat(limits.limitFor(rule, Forms.DAY))
                    .map(limit -> limit.value().intValue())
                    .contains(60);
            Measurement judged = measured(key);
            assertThat(judged.limit()).isEqualByComparingTo("50");
            assertThat(judged.comesOutTheSame(limits)).isTrue();
            CaseNumber number = new HandOffKey(key).caseNumber();
            assertThat(rejudgement.of(number, true))
                    .extracting(RejudgedMeasurement::comesOutTheSame)
                    .containsExactly(true);
            jdbc.update("update measurement set limit_value = 60, outcome = 'WITHIN' where hand_off = ?", key);
            assertThat(rejudgement.of(number, true))
                    .extracting(RejudgedMeasurement::comesOutTheSame)
                    .containsExactly(false);
            jdbc.update("update measurement set limit_value = 50, outcome = 'EXCEEDED' where hand_off = ?", key);
            assertThat(limits.limitFor(rule, Forms.DAY, Objects.requireNonNull(judged.tableVersion())))
                    .map(limit -> limit.value().intValue())
                    .contains(50);
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    /** As versions were before there was a table for each medium. */
    @Test
    void judgesAgainByAVersionThatWasOneTable() throws IOException {
        Rule rule = new Rule("NOISE_INDUSTRIAL", "2", Period.NIGHT);
        String media = Files.readString(LIMITS);
        String noise = media.substring(
                media.indexOf("<decisionTable id=\"noiseTable\""), media.indexOf("<decision id=\"limits-fields\""));
        String oneTable = media.substring(0, media.indexOf("<informationRequirement"))
                + noise.replace(ZONE_2_BY_NIGHT, ZONE_2_BY_NIGHT.replace("50", "45"))
                + "</definitions>";

        Deployment earlier = deployedBeforeTheGuard(media, oneTable);
        Deployment now = deploy(media);
        try {
            String version = "environmental-limits v"
                    + repository
                            .createDecisionDefinitionQuery()
                            .deploymentId(earlier.getId())
                            .decisionDefinitionKey("environmental-limits")
                            .singleResult()
                            .getVersion();
            assertThat(limits.limitFor(rule, Forms.DAY, version)).hasValueSatisfying(limit -> {
                assertThat(limit.value()).isEqualByComparingTo("45");
                assertThat(limit.tableVersion()).isEqualTo(version);
            });
            assertThat(limits.limitFor(rule, Forms.DAY))
                    .map(limit -> limit.value().intValue())
                    .contains(50);
            repository.deleteDeployment(now.getId(), true);
            assertThat(limits.choices().items()).contains("NOISE_INDUSTRIAL").doesNotContain("SOIL_ARSENIC");
        } finally {
            repository.deleteDeployment(earlier.getId(), true);
        }
        assertThat(limits.choices().items()).contains("SOIL_ARSENIC");
    }

    @Test
    void leavesToAPersonWhatNoStandardLimits() {
        String key = signedFor("RADIATION");

        complete(
                "unit430921a",
                "verifyAllegation",
                key,
                with(
                        substantiated(),
                        "measurement1Item",
                        "ELECTRIC_FIELD",
                        "measurement1Point",
                        "站界外5米",
                        "measurement1TimeUnknown",
                        true,
                        "measurement1Frequency",
                        "0.02",
                        "measurement1Value",
                        "300"));

        assertThat(measured(key).outcome()).isEqualTo(Outcome.NO_LIMIT);
        assertThat(measured(key).unit()).isEqualTo("V/m");
        assertThat(process(key)).isWaitingAt("rectify");
        assertThat(remeasurements.exceeded(new HandOffKey(key))).isEmpty();
    }

    @Test
    void takesTheUsualCircumstanceWhereNobodyNamesOne() {
        String key = signedFor("NOISE");

        complete("unit430921a", "verifyAllegation", key, with(noise("43"), "measurement1Circumstance", "INDOOR"));

        assertThat(measured(key).limit()).isEqualByComparingTo("40");
        assertThat(measured(key).outcome()).isEqualTo(Outcome.EXCEEDED);
        complete("unit430921a", "rectify", key, Forms.rectified());
        assertThat(refusal("unit430921a", "remeasure", key, Forms.remeasured("39")))
                .isEqualTo("verification.not-remeasured");
        complete("unit430921a", "remeasure", key, with(Forms.remeasured("39"), "measurement1Circumstance", "INDOOR"));
        assertThat(process(key)).isWaitingAt("reviewResult");
    }

    @Test
    void offersInTheFormWhatTheTableKnows() {
        String key = signedFor("NOISE");
        String task = open("verifyAllegation", key).get(0).getId();

        assertThat(offered(task, "limitItems")).contains("工业企业厂界噪声（GB 12348）").contains("SURFACE_DO");
        assertThat(offered(task, "limitCircumstances")).contains("NOISE_INDUSTRIAL/2/NIGHT");
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("limitItems")
                        .count())
                .isZero();
    }

    @Test
    void judgesByTheDayOfTheMeasurement() {
        Rule rule = new Rule("SOIL_MERCURY", "FIELD_NEUTRAL", null);

        assertThat(limits.limitFor(rule, LocalDate.of(2018, 7, 31))).isEmpty();
        assertThat(limits.limitFor(rule, LocalDate.of(2018, 8, 1))).isPresent();
    }

    @Test
    void decidesNothingByALimitThatIsNotKnown() {
        clock.set(Instant.parse("2026-11-28T02:00:00Z"));
        String key = signedFor("AIR");

        complete(
                "unit430921a",
                "verifyAllegation",
                key,
                with(
                        with(substantiated(), "visitDate", "2026-11-28"),
                        "measurement1Item",
                        "AIR_PM10",
                        "measurement1Zone",
                        "CLASS_2",
                        "measurement1Period",
                        "DAY_MEAN",
                        "measurement1Point",
                        "点位1",
                        "measurement1At",
                        "2026-11-27T10:00",
                        "measurement1Value",
                        "40"));

        assertThat(measured(key).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(measured(key).standard()).isEqualTo("GB 3095-2026");
        assertThat(measured(key).limit()).isEqualByComparingTo("150");
        assertThat(remeasurements.exceeded(new HandOffKey(key))).isEmpty();
    }

    @Test
    void asksForTheKindOfSampleWhereTheLimitDependsOnIt() {
        Rule unsaid = new Rule("EFFLUENT_COD", "SEWAGE_1A", null);
        clock.set(Instant.parse("2026-11-28T02:00:00Z"));
        String key = signedFor("WATER");
        Map<String, Object> form = with(
                with(substantiated(), "visitDate", "2026-11-28"),
                "measurement1Item",
                "EFFLUENT_COD",
                "measurement1Zone",
                "SEWAGE_1A",
                "measurement1Point",
                "总排口",
                "measurement1At",
                "2026-11-27T10:00",
                "measurement1Value",
                "55");

        assertThat(limits.limitFor(unsaid, LocalDate.of(2026, 2, 28))).isPresent();
        assertThat(refusal("unit430921a", "verifyAllegation", key, form)).isEqualTo("verification.period-missing");
        complete("unit430921a", "verifyAllegation", key, with(form, "measurement1Period", "DAY_MEAN"));
        assertThat(measured(key).outcome()).isEqualTo(Outcome.EXCEEDED);
    }

    /** A file that no guard would take today, as it stands in the database of an older house. */
    private Deployment deployedBeforeTheGuard(String taken, String then) {
        Deployment deployment = deploy(taken);
        jdbc.update(
                "update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = 'environmental-limits.dmn'",
                then.getBytes(StandardCharsets.UTF_8),
                deployment.getId());
        return deployment;
    }

    private Deployment deploy(String table) {
        return repository
                .createDeployment()
                .addString("environmental-limits.dmn", table)
                .deploy();
    }

    /** As the form receives it: text that its page reads as a list. */
    private @Nullable String offered(String task, String list) {
        JsonValue value = forms.getTaskFormVariables(task, List.of(list), false).getValueTyped(list);
        return value.getValueSerialized();
    }

    private Measurement measured(String key) {
        return visits.measurementsOf(new HandOffKey(key)).get(0);
    }

    private String signedFor(String type) {
        String number = called();
        complete("liaisona", "classifyPetition", number, environmental(type));
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        String key = number + "-01";
        complete("unit430921a", "signReceipt", key, signed());
        return key;
    }
}
