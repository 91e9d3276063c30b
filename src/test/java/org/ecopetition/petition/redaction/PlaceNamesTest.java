package org.ecopetition.petition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something is, out of what a caller says. */
class PlaceNamesTest {

    @ParameterizedTest
    @CsvSource({
        "明山头镇创业街一处储能电站担心电池辐射, 明山头镇创业街",
        "来电反映位于南县明山头镇创业街12号的电站很吵, 明山头镇创业街12号",
        "资阳区长春镇南丰村的养殖场粪水直排, 长春镇南丰村",
        "康富南路烧烤店油烟呛人, 康富南路",
        "在桃花仑街道办事处附近的金桂小区, 桃花仑街道金桂小区",
        "泗汾镇茶田村一事项, 泗汾镇茶田村"
    })
    void findsThePlaceWithItsTown(String text, String place) {
        assertThat(PlaceNames.in(text)).extracting(PlaceNames.Name::said).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "小区楼下夜宵摊油烟很大",
                "居民小区北门道路车辆鸣笛扰民",
                "高速公路的噪声很大",
                "农村污水沿街乱流",
                "",
                "街街街路路路村村村",
                "<script>alert('创业')</script>"
            })
    void findsNoneWhereNoneIsNamed(String text) {
        assertThat(PlaceNames.in(text)).isEmpty();
    }

    @Test
    void readsALongLetterInNoTime() {
        assertThat(PlaceNames.in("镇街路村在位于的".repeat(2500)).size()).isLessThanOrEqualTo(4);
    }
}
