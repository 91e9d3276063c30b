package org.ecopetition.petition.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regions as lists name them. */
class RegionNamesTest {

    private final RegionNames regions = new RegionNames(
            Map.of(
                    "南县", "430921", "桃江县", "430922", "大通湖区", "430971", "大通湖", "430971", "高新区", "430972", "430921",
                    "430921"),
            Set.of("益阳市", "湖南省益阳市"));

    @ParameterizedTest
    @CsvSource({"南县,430921", "益阳市南县,430921", "湖南省 益阳市 南县,430921", "南县明山头镇,430921", "大通湖区,430971", "430921,430921"})
    void knowsOurRegions(String typed, String code) {
        assertThat(regions.in(typed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"衡南县", "衡阳市衡南县", "岳阳市高新区", "南县、桃江县", "益阳市", "市直", ""})
    void guessesNone(String typed) {
        assertThat(regions.in(typed)).isEmpty();
    }
}
