package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class HandoffRoutingTest {

    private static final DecisionTable ROUTING = new DecisionTable("handoff-routing");

    private static final List<String> COUNTIES =
            List.of("430902", "430903", "430921", "430922", "430923", "430981", "430971", "430972");

    @ParameterizedTest
    @FieldSource("COUNTIES")
    void proposesTheCountyOfThePlaceForEveryPollutionType(String region) {
        for (PollutionType type : PollutionType.values()) {
            assertThat(unitFor(region, type.name())).isEqualTo("unit" + region);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AIR, unitShengtai",
        "WATER, unitShengtai",
        "SOIL, unitShengtai",
        "NOISE, unitChengguan",
        "RADIATION, unitShengtai",
        "SOLID_WASTE, unitChengguan",
        "ECOLOGY, unitZiran",
        "OTHER, unitShengtai"
    })
    void proposesACityDepartmentWithoutAPlace(PollutionType type, String unit) {
        assertThat(unitFor("", type.name())).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"RADIATION, unitShengtai", "SOIL, unitShengtai", "ECOLOGY, unitZiran"})
    void proposesACityDepartmentToAssistTheCounty(PollutionType type, String assisting) {
        for (String region : COUNTIES) {
            assertThat(assistingFor(region, type.name())).isEqualTo(assisting);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AIR", "WATER", "NOISE", "SOLID_WASTE", "OTHER"})
    void leavesTheCountyAloneWithWhatItCanDoItself(PollutionType type) {
        for (String region : COUNTIES) {
            assertThat(assistingFor(region, type.name())).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AIR,",
        "WATER, unitShuili",
        "SOIL, 'unitNongye,unitZiran'",
        "NOISE, unitShengtai",
        "RADIATION,",
        "SOLID_WASTE, unitShengtai",
        "ECOLOGY, unitShengtai",
        "OTHER,"
    })
    void proposesWhoAssistsACityDepartment(PollutionType type, @Nullable String assisting) {
        assertThat(assistingFor("", type.name())).isEqualTo(assisting);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAnotherPlaceToTheUnitThatHoldsIt(PollutionType type) {
        assertThat(ROUTING.ask(Map.of("regionCode", "430924", "pollutionType", type.name())))
                .isEmpty();
    }

    @Test
    void proposesTheEnvironmentBureauWhenNothingIsKnown() {
        assertThat(unitFor("", null)).isEqualTo("unitShengtai");
        assertThat(assistingFor("", null)).isNull();
    }

    private static @Nullable Object unitFor(String region, @Nullable String type) {
        return rowFor(region, type).get("unit");
    }

    private static @Nullable Object assistingFor(String region, @Nullable String type) {
        return rowFor(region, type).get("assisting");
    }

    private static Map<String, Object> rowFor(String region, @Nullable String type) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("regionCode", region);
        asked.put("pollutionType", type);
        return ROUTING.only(asked);
    }
}
