package org.ecopetition.petition.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.ProcessTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found when a petition looks like an earlier one, and what is kept of it. */
class RepeatSearchTest extends ProcessTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private Repeats repeats;

    @Autowired
    private MissingFingerprints missing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsTheSameCallerHoweverThePhoneIsWritten() {
        String phone = "1390737" + fresh();
        String earlier = registered("桥下有人烧垃圾", null, null, phone);

        String later = registered("河里的水发黑", null, null, "+86 " + phone.substring(0, 3) + "-" + phone.substring(3));

        assertThat(repeatOf(later, earlier).reason()).isEqualTo(RepeatReason.SAME_CALLER);
    }

    @Test
    void takesAHotlineForNoCaller() {
        String earlier = registered("某处粉尘很大" + fresh(), null, null, "12345");

        assertThat(repeatsOf(registered("池塘死鱼很多" + fresh(), null, null, "12345")))
                .extracting(LikelyRepeat::earlier)
                .doesNotContain(earlier);
    }

    @Test
    void findsTheSamePlaceBesideOtherWords() {
        String place = "青龙街" + fresh() + "号";
        String earlier = registered("半夜施工", place, "430923", null);

        LikelyRepeat found = repeatOf(registered("油烟呛人", "安化县" + place + "附近", "430923", null), earlier);

        assertThat(found.reason()).isEqualTo(RepeatReason.SAME_PLACE);
        assertThat(found.what()).contains(place);
    }

    @Test
    void findsNoPlaceOfTheSameNameInAnotherCounty() {
        String place = "红旗街" + fresh();
        String earlier = registered("半夜施工", place, "430923", null);

        assertThat(repeatsOf(registered("油烟呛人", place, "430902", null)))
                .extracting(LikelyRepeat::earlier)
                .doesNotContain(earlier);
    }

    @Test
    void findsThePlaceWhereTheRegionWasNotKnown() {
        String place = "未名街" + fresh();
        String earlier = registered("半夜施工", place, null, null);

        assertThat(repeatOf(registered("油烟呛人", place, "430902", null), earlier).reason())
                .isEqualTo(RepeatReason.SAME_PLACE);
    }

    @Test
    void findsAPlaceThatWordsAloneName() {
        String street = "创业" + directions(fresh()) + "街";
        String inField = registered("半夜施工", "明山头镇" + street + "口", "430921", null);
        String inWords = registered("明山头镇" + street + "的油烟呛人", null, null, null);

        String later = registered("来电人反映南县明山头镇" + street + "有电池辐射", null, null, null);

        assertThat(repeatOf(later, inField).reason()).isEqualTo(RepeatReason.SAME_PLACE);
        assertThat(repeatOf(later, inWords).what()).isEqualTo("明山头镇" + street);
    }

    @Test
    void findsNoStreetOfTheSameNameInAnotherTown() {
        String street = "建设" + directions(fresh()) + "路";
        String earlier = registered("明山头镇" + street + "半夜施工", null, null, null);

        assertThat(repeatsOf(registered("兰溪镇" + street + "油烟呛人", null, null, null)))
                .extracting(LikelyRepeat::earlier)
                .doesNotContain(earlier);
    }

    @Test
    void findsTheSameFirmInOtherWords() {
        String firm = "金浩" + chinese(fresh()) + "胶业";
        String earlier = registered("湖南" + firm + "有限公司除尘设备闲置", null, "430903", null);

        LikelyRepeat found = repeatOf(registered("举报" + firm + "公司晚上偷排", null, null, null), earlier);

        assertThat(found.reason()).isEqualTo(RepeatReason.SAME_ENTERPRISE);
        assertThat(found.what()).contains(firm);
    }

    @Test
    void findsSimilarWordsAndSaysHowAlike() {
        String mark = chinese(fresh());
        String earlier = registered("小区楼下夜宵摊" + mark + "油烟很大,每天吵到凌晨两点,老人睡不好", null, null, null);

        LikelyRepeat found = repeatOf(registered("小区楼下的夜宵摊" + mark + "油烟很大,每天吵到凌晨两点,睡不好", null, null, null), earlier);

        assertThat(found.reason()).isEqualTo(RepeatReason.SIMILAR_TEXT);
        assertThat(found.likeness()).isBetween(60, 99);
    }

    @Test
    void keepsNoPhoneAmongTheKeys() {
        String number = registered("废水直排" + fresh(), null, null, "13907370000");

        assertThat(jdbc.sql("select key_hash from repeat_key where case_number = ?")
                        .param(number)
                        .query(Long.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(13907370000L);
    }

    @Test
    void findsWhatWasRegisteredBeforeThereWereKeys() {
        String place = "旧街" + fresh();
        String earlier = registered("半夜施工", place, "430923", null);
        jdbc.sql("delete from repeat_key where case_number = ?").param(earlier).update();
        jdbc.sql("insert into repeat_key_due (case_number) values (?)")
                .param(earlier)
                .update();

        missing.writeAll();

        assertThat(repeatOf(registered("油烟呛人", place, "430923", null), earlier).reason())
                .isEqualTo(RepeatReason.SAME_PLACE);
        assertThat(jdbc.sql("select count(*) from repeat_key_due")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void looksAtTheNewestWhereAPlaceHasThousands() {
        String place = "热点街" + fresh();
        String old = registered("最早的一件", place, "430923", null);
        for (int i = 0; i < 45; i++) {
            clock.set(clock.instant().plusSeconds(1));
            registered("热点" + i, place, "430923", null);
        }

        assertThat(repeatsOf(registered("又一件", place, "430923", null)))
                .hasSize(10)
                .extracting(LikelyRepeat::earlier)
                .doesNotContain(old);
    }

    private LikelyRepeat repeatOf(String later, String earlier) {
        return repeatsOf(later).stream()
                .filter(repeat -> repeat.earlier().equals(earlier))
                .findFirst()
                .orElseThrow(() -> new AssertionError(later + " does not repeat " + earlier));
    }

    private List<LikelyRepeat> repeatsOf(String number) {
        return repeats.of(new CaseNumber(number));
    }

    private String registered(String text, @Nullable String place, @Nullable String region, @Nullable String phone) {
        return register.register(
                        new Registration(
                                Channel.PHONE,
                                clock.instant(),
                                text,
                                place,
                                region,
                                null,
                                null,
                                new Caller(null, phone, null)),
                        "intakea")
                .value();
    }

    private static String fresh() {
        return "%04d".formatted(NUMBERS.incrementAndGet());
    }

    private static String chinese(String digits) {
        return written(digits, "甲乙丙丁戊己庚辛壬癸");
    }

    /** Letters that no name of a person begins with. */
    private static String directions(String digits) {
        return written(digits, "东西南北上下左右前后");
    }

    private static String written(String digits, String letters) {
        return digits.chars()
                .mapToObj(digit -> letters.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }
}
