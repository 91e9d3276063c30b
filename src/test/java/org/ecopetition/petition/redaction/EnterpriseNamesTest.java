package org.ecopetition.petition.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseNamesTest {

    @ParameterizedTest
    @CsvSource({
        "举报湖南浩森胶业有限公司粉尘污染, 浩森胶业",
        "益阳市浩森胶业公司的除尘设备没有开, 浩森胶业",
        "明山头镇创业街储能电站电池辐射, 储能电站",
        "反映村里的红旗养猪场直排粪水, 红旗养猪场",
        "位于创业街的好再来烧烤店油烟扰民, 好再来烧烤店",
    })
    void readsTheNameOutOfTheSentence(String text, String key) {
        assertThat(EnterpriseNames.in(text))
                .extracting(EnterpriseNames.Name::key)
                .containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "该公司夜间施工", "附近的工地噪声大", "河水发黑发臭"})
    void findsNoNameWhereNoneIsSaid(String text) {
        assertThat(EnterpriseNames.in(text)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void readsNoMoreThanSixNames() {
        assertThat(EnterpriseNames.in("甲乙厂,乙丙厂,丙丁厂,丁戊厂,戊己厂,己庚厂,庚辛厂")).hasSize(6);
    }
}
