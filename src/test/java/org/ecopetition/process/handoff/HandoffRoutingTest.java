package org.ecopetition.process.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.ecopetition.petition.PollutionType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandoffRoutingTest {

    private static final DecisionTable ROUTING = new DecisionTable("handoff-routing");

    @ParameterizedTest
    @ValueSource(strings = {"430902", "430903", "430921", "430922", "430923", "430981", "430971", "430972"})
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
        assertThat(unitFor(null, type.name())).isEqualTo(unit);
    }

    @ParameterizedTest
    @EnumSource
    void proposesACityDepartmentForAForeignPlace(PollutionType type) {
        assertThat(unitFor("430102", type.name())).isEqualTo(unitFor(null, type.name()));
    }

    @Test
    void proposesTheEnvironmentBureauWhenNothingIsKnown() {
        assertThat(unitFor(null, null)).isEqualTo("unitShengtai");
    }

    private static @Nullable Object unitFor(@Nullable String region, @Nullable String type) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("regionCode", region);
        asked.put("pollutionType", type);
        return ROUTING.only(asked).get("unit");
    }
}
