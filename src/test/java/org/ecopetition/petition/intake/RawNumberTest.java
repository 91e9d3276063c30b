package org.ecopetition.petition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as real tables print them (domain report 1.3). */
class RawNumberTest {

    @ParameterizedTest
    @CsvSource({
        "D3HN202406020040, PHONE, 2024-06-02",
        "X3HN202406070069, LETTER, 2024-06-07",
        "D2CS202307130032, PHONE, 2023-07-13",
        "SD2XN202312060001, PHONE, 2023-12-06",
        "D430000201811150090, PHONE, 2018-11-15",
        "X430000201811130011, LETTER, 2018-11-13",
        "D3QD20240418001, PHONE, 2024-04-18",
        "H2YY202306280001, HOTLINE_12345, 2023-06-28",
        "S2YY202306280001, SITE_INSPECTION, 2023-06-28",
        "Ｄ２ＹＹ２０２３０６２８０００１, PHONE, 2023-06-28"
    })
    void readsChannelAndDayOfAUsualNumber(String typed, Channel channel, LocalDate day) {
        RawNumber number = RawNumber.of(typed);

        assertThat(number.isUsual()).isTrue();
        assertThat(number.channel()).contains(channel);
        assertThat(number.day()).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D1YU202000035",
                "D07062",
                "2017043052",
                "018",
                "4260",
                "访受〔2021〕0517031号",
                "第3批3号",
                "D*008",
                "30号"
            })
    void keepsAnIrregularNumberAsItIs(String typed) {
        RawNumber number = RawNumber.of(typed);

        assertThat(number.bare()).isEqualTo(typed);
        assertThat(number.isUsual()).isFalse();
        assertThat(number.day()).isEmpty();
        assertThat(number.keyMarked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X410000201806160104(*)",
                "X410000201806160104（*）",
                "X410000201806160104*",
                "X410000201806160104 ★"
            })
    void takesAnAsteriskAtTheEndForTheKeyMarker(String typed) {
        assertThat(RawNumber.of(typed)).isEqualTo(new RawNumber("X410000201806160104", true));
    }

    @Test
    void readsTheChannelOfAChineseNumber() {
        assertThat(RawNumber.of("万盛电20251211002").channel()).contains(Channel.PHONE);
        assertThat(RawNumber.of("信20170816134").channel()).contains(Channel.LETTER);
        assertThat(RawNumber.of("4260").channel()).isEmpty();
    }

    @Test
    void readsNoDayThatIsNone() {
        assertThat(RawNumber.of("D2YY202313990001").day()).isEmpty();
    }

    @Test
    void keysAnIrregularNumberByItsProgramme() {
        assertThat(CaseNumber.of("018", "provincial-2-2023").value()).isEqualTo("provincial-2-2023-018");
        assertThat(CaseNumber.of("访受〔2021〕0517031号", "routine").value()).isEqualTo("routine-访受-2021-0517031号");
        assertThat(CaseNumber.of("D2YY202306280001", "routine").value()).isEqualTo("D2YY202306280001");
    }

    @Test
    void keepsTwoNumbersApartWhoseKeysWouldBeOne() {
        assertThat(CaseNumber.besides("1/2", "routine"))
                .isNotEqualTo(CaseNumber.besides("1-2", "routine"))
                .isNotEqualTo(CaseNumber.of("1/2", "routine"));
        assertThat(CaseNumber.besides("长".repeat(64), "routine").value()).hasSize(64);
    }
}
