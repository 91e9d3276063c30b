package org.ecopetition.petition.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times as lists give them. */
class TypedTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-06-29|2023-06-29T00:00:00Z",
                "2023/6/5 9:05|2023-06-05T01:05:00Z",
                "2023.6.5|2023-06-05T00:00:00Z",
                "20230629|2023-06-29T00:00:00Z",
                "2023年6月29日9时30分|2023-06-29T01:30:00Z",
                "2023年6月29日(星期四)下午3点半|2023-06-29T07:30:00Z",
                "2023-06-29 09:30:15|2023-06-29T01:30:00Z",
                "2023-06-29T09:30:00+00:00|2023-06-29T09:30:00Z",
                "2023-06-29 9:30 PM|2023-06-29T13:30:00Z",
            })
    void readsWhatCanBeReadInOneWay(String typed, Instant moment) {
        assertThat(TypedTime.of(typed)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2023",
                "23.6.5",
                "6月5日",
                "45106",
                "2023年6月31日",
                "2023-02-30",
                "2023-06",
                "2023/13/05",
                "2023-6/5",
                "2023-06-29 09:30至10:00",
                "2023-06-29 25:00",
                "2023年6月29日前后",
                "晚上12点",
                "2023-06-29 晚上12点",
                "2023-06-29 下午15点",
                "2023-06-291",
                "约2023-06-29",
                "去年",
                ""
            })
    void understandsNothingByHalf(String typed) {
        assertThat(TypedTime.of(typed)).isEmpty();
    }

    @Test
    void takesTheDayOfATitleThatGivesOne() {
        assertThat(TypedTime.dayIn("(第十九批2023年7月14日)")).contains(LocalDate.of(2023, 7, 14));
        assertThat(TypedTime.dayIn("交办时间:2020年11月4日;公开时间:2020年11月9日")).isEmpty();
        assertThat(TypedTime.dayIn("2020年11月31日")).isEmpty();
    }
}
