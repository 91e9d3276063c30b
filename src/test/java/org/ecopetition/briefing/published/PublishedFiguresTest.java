package org.ecopetition.briefing.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the words of a published batch, and what its sums say. */
class PublishedFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24(接听来电,环保类20)|24",
                "２４（接听来电，环保类20）|24",
                "收到来电来信3184|3184",
                "接到举报1867|1867",
                "46(一般121)|46",
                "1283(来电953来信330)|1283",
                "366(分解后374)|366",
                "427(累计)|427",
                "186家(累计)|186",
                "1,283|1283",
                "395:已办结151、阶段209|395",
                "刑事1|1",
                "0|0",
                "4.5|4.5",
                "1.2万件|12000",
                "约2728件|2728"
            })
    void readsTheMainNumber(String words, BigDecimal number) {
        assertThat(PublishedNumber.of(PublishedColumn.COUNT, words).figure())
                .as(words)
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"行政3;刑事5", "立即改正87;限期整改73;停产整治9", "组织处理360；党纪政纪处分44", "—", "未载"})
    void keepsWordsWithoutAMainNumber(String words) {
        PublishedNumber number = PublishedNumber.of(PublishedColumn.DETENTION, words);

        assertThat(number.figure()).isNull();
        assertThat(number.fault()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|no-number",
                "很多|no-number",
                "1e9|no-number",
                "12,3|no-number",
                "0x1F|no-number",
                "12-15|no-number",
                "2024-05-17|no-number",
                "NaN|no-number",
                "63%|no-number",
                "-5|below-zero",
                "－5|below-zero",
                "999999999999|too-many",
                "17.3|broken-number",
                "已办结256中属实228|several-numbers"
            })
    void refusesGarbage(String words, String fault) {
        assertThat(PublishedNumber.of(PublishedColumn.COUNT, words).fault())
                .as(words)
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,492余万|1492", "173.80|173.80", "25.154271万元|25.154271", "5000元|0.5", "1.2亿元|12000"})
    void readsFinesInTenThousands(String words, BigDecimal number) {
        assertThat(PublishedNumber.of(PublishedColumn.FINE_WAN, words).figure()).isEqualByComparingTo(number);
    }

    @Test
    void readsSplitsWithRemarks() {
        assertThat(PublishedPart.read("长沙252(+1)；省直7;其他1(共86个问题)"))
                .hasValue(List.of(
                        new PublishedPart("长沙", new BigDecimal(252), "+1"),
                        new PublishedPart("省直", new BigDecimal(7), ""),
                        new PublishedPart("其他", new BigDecimal(1), "共86个问题")));
        assertThat(PublishedPart.read("福安4.5件、蕉城0.5件"))
                .hasValueSatisfying(
                        parts -> assertThat(PublishedPart.sum(parts)).isEqualByComparingTo("5"));
        assertThat(PublishedPart.read("长沙27;株洲")).isEmpty();
        assertThat(PublishedPart.read("长沙-3")).isEmpty();
        assertThat(PublishedPart.read("12;13")).isEmpty();
    }

    @Test
    void takesHalvesForShared() {
        PublishedEntry ningde = entry(Map.of(
                PublishedColumn.COUNT, "8",
                PublishedColumn.REGION_SPLIT, "福安4.5;福鼎1;霞浦1;古田1;蕉城0.5"));

        assertThat(FootingCheck.regionsOf(ningde)).hasValue(CountedHow.SHARED);
        assertThat(FootingCheck.of(ningde)).isEmpty();
    }

    @Test
    void takesRegionsThatFootToTheDecomposedCountForDecomposed() {
        PublishedEntry hunan = entry(Map.of(
                PublishedColumn.COUNT, "94",
                PublishedColumn.DECOMPOSED_COUNT, "97",
                PublishedColumn.REGION_SUM_CHECK, "合计97≠94",
                PublishedColumn.REGION_SPLIT, "长沙27;株洲70"));

        assertThat(FootingCheck.regionsOf(hunan)).hasValue(CountedHow.DECOMPOSED);
        assertThat(FootingCheck.of(hunan)).singleElement().satisfies(note -> {
            assertThat(note.isWarning()).isFalse();
            assertThat(note.sentence().code()).isEqualTo("published.note.decomposed");
        });
    }

    @Test
    void warnsOfSumsThatDoNotFoot() {
        PublishedEntry wrong = entry(Map.of(
                PublishedColumn.COUNT, "94",
                PublishedColumn.CALLS, "50",
                PublishedColumn.LETTERS, "20",
                PublishedColumn.KEY_COUNT, "95",
                PublishedColumn.REGION_SUM_CHECK, "=",
                PublishedColumn.REGION_SPLIT, "长沙27;株洲9;长沙1",
                PublishedColumn.POLLUTION_SPLIT, "大气44%;水13%",
                PublishedColumn.CLOSED, "60",
                PublishedColumn.STAGED_CLOSED, "40"));

        assertThat(FootingCheck.of(wrong))
                .allMatch(FootingNote::isWarning)
                .extracting(note -> note.sentence().code())
                .containsExactlyInAnyOrder(
                        "published.warn.twice",
                        "published.warn.regions",
                        "published.warn.sum-check",
                        "published.warn.per-cent",
                        "published.warn.calls",
                        "published.warn.exceeds.count",
                        "published.warn.closing");
        assertThat(new CellCheck(wrong, TODAY).faults()).isEmpty();
    }

    @Test
    void tellsMentionsFromPetitions() {
        assertThat(FootingCheck.typesOf(entry(
                        Map.of(PublishedColumn.COUNT, "24", PublishedColumn.POLLUTION_SPLIT, "大气14;噪声13;水5;生态1;其他2"))))
                .hasValue(CountedHow.MENTIONS);
        assertThat(FootingCheck.typesOf(entry(Map.of(
                        PublishedColumn.COUNT, "61", PublishedColumn.POLLUTION_SPLIT, "大气17;土壤13;生态12;水12;噪音6;其他1"))))
                .hasValue(CountedHow.PETITIONS);
        assertThat(FootingCheck.typesOf(entry(Map.of(
                        PublishedColumn.POLLUTION_UNIT,
                        "%",
                        PublishedColumn.POLLUTION_SPLIT,
                        "大气44;噪声21.6;水16.4;生态6.9;土壤6.0;其他5.2"))))
                .hasValue(CountedHow.MENTIONS);
        assertThat(FootingCheck.typesOf(entry(Map.of(
                        PublishedColumn.POLLUTION_UNIT, "%", PublishedColumn.POLLUTION_SPLIT, "大气60;水55.5;噪声30"))))
                .hasValue(CountedHow.PETITIONS);
    }

    @ParameterizedTest
    @CsvSource({"第九批, 第 9 批", "第二十三批, 23", "第九批次, 第９批"})
    void knowsABatchHoweverItsNumberIsWritten(String one, String other) {
        assertThat(PublishedBatchKey.of(batch(one))).isEqualTo(PublishedBatchKey.of(batch(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "第九批, 9",
        "第二十八批办结情况, 28",
        "第三十三批(末批来信), 33",
        "累计十九批, 0",
        "累计11批, 0",
        "共20批, 0",
        "'(未载,4月10日)', 0",
        "进驻期, 0"
    })
    void readsTheNumberOfOneBatchOnly(String words, int number) {
        assertThat(PublishedBatchKey.numberOf(batch(words)).orElse(0)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSPECTION||published.fault.needed",
                "AREA|123|published.fault.name",
                "SOURCE_URL||published.fault.needed",
                "SOURCE_URL|???|published.fault.source",
                "COUNT||published.fault.needed",
                "COUNT|abc|published.fault.no-number",
                "DATE_HANDED|去年|published.fault.day",
                "DATE_HANDED|2024-02-31|published.fault.day",
                "DATE_HANDED|2030-01-01|published.fault.ahead",
                "REGION_SPLIT|各县都有|published.fault.split",
                "POLLUTION_SPLIT|大气;水|published.fault.split",
                "REGION_BASIS|随便|published.fault.choice",
                "CUM_REGION|坏\uFFFD字|published.fault.unprintable"
            })
    void refusesWhatNoCellCanSay(PublishedColumn column, String words, String code) {
        PublishedEntry entry = entry(Map.of(column, words == null ? "" : words));

        assertThat(new CellCheck(entry, TODAY).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.reason().code()).isEqualTo(code);
        });
    }

    private static PublishedEntry batch(String words) {
        return entry(Map.of(PublishedColumn.BATCH_NO, words));
    }

    private static PublishedEntry entry(Map<PublishedColumn, String> changed) {
        Map<PublishedColumn, String> words = new EnumMap<>(PublishedColumn.class);
        words.put(PublishedColumn.INSPECTION, "第二轮中央督察(中央第六组,湖南2021)");
        words.put(PublishedColumn.AREA, "湖南省");
        words.put(PublishedColumn.BATCH_NO, "第七批");
        words.put(PublishedColumn.DATE_HANDED, "2021-04-13");
        words.put(PublishedColumn.COUNT, "96");
        words.put(PublishedColumn.SOURCE_URL, "https://example.org/a.html");
        words.putAll(changed);
        return new PublishedEntry(words);
    }
}
