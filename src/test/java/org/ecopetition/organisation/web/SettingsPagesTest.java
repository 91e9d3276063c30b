package org.ecopetition.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.organisation.SettingChanges;
import org.ecopetition.organisation.calendar.CalendarDesk;
import org.ecopetition.organisation.calendar.CalendarRow;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.organisation.programme.BatchCalendar;
import org.ecopetition.organisation.programme.BatchDay;
import org.ecopetition.organisation.programme.ProgrammeDesk;
import org.ecopetition.organisation.programme.RowPer;
import org.ecopetition.organisation.programme.TableRules;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which an administrator enters holidays and rounds. */
class SettingsPagesTest extends ProcessTest {

    private static final String CALENDAR = "/organisation/calendar";
    private static final String PROGRAMMES = "/organisation/programmes";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private SettingChanges changes;

    @Autowired
    private BatchCalendar batches;

    @Autowired
    private ProgrammeDesk programmes;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void restore() {
        SecurityContextHolder.clearContext();
        database.sql("delete from calendar_day where on_day >= date '2030-01-01'")
                .update();
        database.sql("delete from calendar_year where calendar_year >= 2030").update();
        database.sql("delete from programme_batch where programme like 'test-%'")
                .update();
        database.sql("delete from programme where code like 'test-%'").update();
    }

    @Test
    void knowsTheHolidaysOfTheStateCouncil() throws Exception {
        assertThat(text(send(MockMvcRequestBuilders.get(CALENDAR).param("year", "2026"))))
                .contains("国办发明电〔2025〕7号", "2026-02-15", "2026-02-28", "春节调休上班", "周六");
    }

    @Test
    void countsOverTheYearEndAndTheSpringFestival() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2025, 12, 30), 3)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 2)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 27), 1)).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void warnsOfAYearThatNobodyEntered() throws Exception {
        assertThat(text(send(MockMvcRequestBuilders.get(CALENDAR).param("year", "2031"))))
                .contains("2031年节假日未录入");
    }

    @Test
    void showsTheFateOfEachLineBeforeItStoresAnything() throws Exception {
        String page = text(send(enter("2030", "date,works,name\n2030-01-01,false,元旦\n2030-01-02,true,元旦", false)));

        assertThat(page).contains("预览", "周一至周五本来就上班").doesNotContain("确认录入");
        assertThat(calendar.daysOf(2030)).isEmpty();
    }

    @Test
    void storesAConfirmedListAndSaysWho() throws Exception {
        MockHttpServletResponse answer = send(enter("2030", "2030-01-01，放假，元旦\n2030/1/5,班,元旦调休上班", true));

        assertThat(answer.getRedirectedUrl()).contains("year=2030");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2029, 12, 31), 4)).isEqualTo(LocalDate.of(2030, 1, 5));
        assertThat(text(send(MockMvcRequestBuilders.get(CALENDAR).param("year", "2030"))))
                .contains("变更记录", "admin");
    }

    @Test
    void readsAFileInGb18030() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file", "a.csv", "text/csv", "2030-01-01,false,元旦".getBytes(Charset.forName("GB18030")));

        assertThat(text(send(MockMvcRequestBuilders.multipart(CALENDAR)
                        .file(file)
                        .param("year", "2030")
                        .param("source", "通知"))))
                .contains("元旦", "确认录入");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030-02-30,false,元旦|日期无法识别",
                "2031-01-01,false,元旦|日期不在所填年度",
                "2030-01-01,maybe,元旦|是否上班须填",
                "2030-01-01,false|每行须为三项",
                "2030-01-01,false,  |名称须为",
                "<script>x</script>|每行须为三项",
                "''|清单里没有内容"
            })
    void refusesNonsense(String list, String reason) throws Exception {
        MockHttpServletResponse answer = send(enter("2030", list, true));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(reason).doesNotContain("<script>x");
    }

    @Test
    void refusesWhatIsHuge() throws Exception {
        assertThat(text(send(enter("2030", "x".repeat(50_000), true)))).contains("内容过长");
    }

    @Test
    void readsTheWordingOfTheNotice() throws Exception {
        String notice = """
                国务院办公厅关于2026年部分节假日安排的通知
                一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
                二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
                """;

        List<CalendarRow> rows = desk.read(2026, notice);

        assertThat(rows).allSatisfy(row -> assertThat(row.fault()).isNull());
        assertThat(rows.stream().filter(row -> !row.works()).map(CalendarRow::day))
                .startsWith(LocalDate.of(2026, 1, 1))
                .endsWith(LocalDate.of(2026, 2, 23))
                .hasSize(12);
        assertThat(rows.stream().filter(CalendarRow::works).map(CalendarRow::day))
                .containsExactly(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28));
    }

    @Test
    void readsANewYearThatBeginsInTheYearBefore() {
        List<CalendarRow> rows =
                desk.read(2023, "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。\n二、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。");

        assertThat(rows).allSatisfy(row -> assertThat(row.fault()).isNull());
        assertThat(rows.get(0).day()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(rows).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、元旦：1月1日（周四）至3日放假，共3天。|星期与日期不符",
                "一、元旦：1月1日（周二）至3日（周四）放假，共4天。|共几天",
                "一、元旦：1月32日放假，共1天。|日期无法识别",
                "一、元旦：1月1日放假，共1天。1月7日（周一）上班。|周一至周五本来就上班"
            })
    void holdsANoticeAgainstItself(String notice, String reason) throws Exception {
        MockHttpServletResponse answer = send(enter("2030", notice, true));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(reason, "id=\"list-fault\"");
        assertThat(calendar.daysOf(2030)).isEmpty();
    }

    @Test
    void readsACalendarFileOfSeveralYears() {
        String file = """
                BEGIN:VCALENDAR\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20300101\r
                DTEND;VALUE=DATE:20300103\r
                SUMMARY:元旦（\r
                 休）\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20300105\r
                SUMMARY:元旦（班）\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20300214\r
                SUMMARY:情人节\r
                END:VEVENT\r
                BEGIN:VEVENT\r
                DTSTART;VALUE=DATE:20310101\r
                SUMMARY:元旦（休）\r
                END:VEVENT\r
                END:VCALENDAR\r
                """;

        assertThat(desk.read(2030, file))
                .allSatisfy(row -> assertThat(row.fault()).isNull())
                .extracting(CalendarRow::day, CalendarRow::works, CalendarRow::name)
                .containsExactly(
                        tuple(LocalDate.of(2030, 1, 1), false, "元旦"),
                        tuple(LocalDate.of(2030, 1, 2), false, "元旦"),
                        tuple(LocalDate.of(2030, 1, 5), true, "元旦"));
    }

    @Test
    void takesTheDaysThatWereClickedOnAndLeavesTheNamesOfOthers() throws Exception {
        send(enter("2030", "2030-01-01,放假,元旦\n2030-01-02,放假,元旦\n2030-01-06,放假,元旦", true));

        String page = text(send(MockMvcRequestBuilders.post(CALENDAR + "/days")
                .param("year", "2030")
                .param("source", "通知")
                .param("days", "2030-01-01", "2030-01-05", "2030-05-01")
                .param("name", "劳动节")));

        assertThat(page)
                .contains(
                        "确认录入", "2030-01-01,false,元旦\n2030-01-05,true,劳动节\n2030-01-06,false,元旦\n2030-05-01,false,劳动节");
        assertThat(calendar.daysOf(2030)).hasSize(3);
    }

    @Test
    void tellsTheSecondOfTwoWhoEnterAYearThatTheFirstWasThere() throws Exception {
        send(enter("2030", "2030-01-01,放假,元旦", true));

        MockHttpServletResponse late = send(enterAnew("2030-01-02,放假,元旦"));

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("已修改此项");
        assertThat(calendar.daysOf(2030)).hasSize(1);
    }

    @Test
    void opensARoundAndChangesIt() throws Exception {
        assertThat(send(programme("test-1", "2030-05-01", "2030-05-31", false)).getStatus())
                .isEqualTo(302);
        assertThat(send(programme("test-1", "2030-05-02", "2030-05-31", true)).getStatus())
                .isEqualTo(302);

        assertThat(text(send(MockMvcRequestBuilders.get(PROGRAMMES))))
                .contains("2030-05-02 至 2030-05-31", "变更记录", "2030-05-01");
    }

    @Test
    void knowsWhichHolidaysAreMissing() {
        assertThat(calendar.missingFrom(LocalDate.of(2026, 11, 1))).isEmpty();
        assertThat(calendar.missingFrom(LocalDate.of(2026, 11, 20))).containsExactly(2027);
        assertThat(calendar.missingFrom(LocalDate.of(2029, 6, 1))).containsExactly(2029);
    }

    @Test
    void keepsTheDaysOfTheBatchesOfARound() throws Exception {
        send(programme("test-1", "2030-05-01", "2030-05-31", false)
                .param("batches[0].number", "1")
                .param("batches[0].day", "2030-05-02")
                .param("batches[3].number", "２")
                .param("batches[3].day", "2030-05-03")
                .param("batches[4].number", ""));

        assertThat(batches.of("test-1"))
                .containsExactly(new BatchDay(1, LocalDate.of(2030, 5, 2)), new BatchDay(2, LocalDate.of(2030, 5, 3)));
        assertThat(batches.numberOn("test-1", LocalDate.of(2030, 5, 3))).contains(2);
        assertThat(text(send(MockMvcRequestBuilders.get(PROGRAMMES).param("edit", "test-1"))))
                .contains("name=\"batches[1].number\" value=\"2\"", "name=\"batches[1].day\" value=\"2030-05-03\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0,2030-05-02,批次号须为",
        "x,2030-05-02,批次号须为",
        "2,,请选择交办日期",
        "2,2030-02-30,请选择交办日期",
        "1,2030-05-03,批次号重复",
        "2,2030-05-02,这一天已有另一批"
    })
    void refusesABatchThatCannotBeBesideItsLine(String number, String day, String reason) throws Exception {
        MockHttpServletResponse answer = send(programme("test-1", "2030-05-01", "2030-05-31", false)
                .param("batches[0].number", "1")
                .param("batches[0].day", "2030-05-02")
                .param("batches[1].number", number)
                .param("batches[1].day", day == null ? "" : day));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(reason, "id=\"batches[1]-fault\"");
        assertThat(batches.of("test-1")).isEmpty();
    }

    @Test
    void fillsInABatchForEachWorkingDay() throws Exception {
        String page = text(send(MockMvcRequestBuilders.post(PROGRAMMES + "/batches")
                .param("code", "test-1")
                .param("batches[0].number", "7")
                .param("batches[0].day", "2030-05-02")
                .param("fillFrom", "2030-05-02")
                .param("fillTo", "2030-05-06")
                .param("workingDays", "true")));

        assertThat(page)
                .contains("name=\"batches[1].number\" value=\"8\"", "name=\"batches[1].day\" value=\"2030-05-03\"")
                .contains("name=\"batches[2].day\" value=\"2030-05-06\"")
                .doesNotContain("2030-05-04");
        assertThat(batches.of("test-1")).isEmpty();
    }

    @Test
    void refusesAStretchThatEndsBeforeItBegins() throws Exception {
        assertThat(text(send(MockMvcRequestBuilders.post(PROGRAMMES + "/batches")
                        .param("fillFrom", "2030-05-02")
                        .param("fillTo", "2030-05-01"))))
                .contains("末日不能早于首日");
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeARoundThatTheFirstWasThere() throws Exception {
        send(programme("test-1", "2030-05-01", "2030-05-31", false));

        MockHttpServletResponse late = send(anew("test-1", "2030-05-02", "2030-05-31", true));

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("已修改此项");
    }

    @Test
    void keepsHowARoundPublishes() throws Exception {
        send(programme("test-1", "2030-05-01", "2030-05-31", false)
                .param("tableRules.rowPer", "PETITION")
                .param("tableRules.decimals", "3")
                .param("tableRules.types", "水、大气， 群众身边的生态环境问题;MARINE")
                .param("tableRules.nobodyAccountable", "未问责"));

        assertThat(programmes.find("test-1").orElseThrow().tableRules())
                .isEqualTo(new TableRules(RowPer.PETITION, 3, List.of("WATER", "AIR", "EVERYDAY", "MARINE"), "未问责"));
        assertThat(text(send(MockMvcRequestBuilders.get(PROGRAMMES).param("edit", "test-1"))))
                .contains("水、大气、群众身边的生态环境问题、海洋", "value=\"PETITION\" selected");
    }

    @Test
    void publishesAsUsualWhereARoundSaysNothing() throws Exception {
        send(programme("test-1", "2030-05-01", "2030-05-31", false));

        assertThat(programmes.find("test-1").orElseThrow().tableRules()).isEqualTo(TableRules.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "tableRules.types, 光污染, 问题类型中有不认识的词",
        "tableRules.types, 水、大气、水, 同一问题类型列了两次",
        "tableRules.decimals, 7, 小数位数须为 0 至 6",
        "tableRules.decimals, x, 小数位数须为 0 至 6"
    })
    void refusesTableRulesThatCannotBe(String field, String typed, String reason) throws Exception {
        MockHttpServletResponse answer =
                send(programme("test-1", "2030-05-01", "2030-05-31", false).param(field, typed));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(reason);
    }

    @Test
    void tellsWhatCannotBeReadTogetherWithWhatCannotBe() throws Exception {
        MockHttpServletResponse answer = send(programme("test-1", "2030-05-31", "2030-05-01", false)
                .param("tableRules.decimals", "x")
                .param("batches[0].number", "1"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("小数位数须为 0 至 6", "id=\"to-fault\"", "请选择交办日期", "value=\"2030-05-31\"")
                .doesNotContain("id=\"from-fault\"");
        assertThat(programmes.find("test-1")).isEmpty();
    }

    @Test
    void refusesOverlappingStaysOfTheSameLevel() throws Exception {
        send(programme("test-1", "2030-05-01", "2030-05-31", false));

        assertThat(text(send(programme("test-2", "2030-05-31", "2030-06-20", false))))
                .contains("驻点期间重叠");
    }

    @ParameterizedTest
    @CsvSource({
        "Test_1,2030-05-01,2030-05-31,代码须为",
        "test-3,2030-05-31,2030-05-01,末日不能早于首日",
        "test-3,,2030-05-01,须填写驻点首日和末日",
        "test-3,tomorrow,2030-05-01,日期无法识别",
        "routine,2030-05-01,2030-05-02,此代码已有轮次"
    })
    void refusesARoundThatCannotBe(String code, String from, String to, String reason) throws Exception {
        MockHttpServletResponse answer = send(programme(code, from == null ? "" : from, to, false));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(reason);
    }

    private MockHttpServletRequestBuilder programme(String code, String from, String to, boolean known) {
        return anew(code, from, to, known).param("seen", String.valueOf(changes.latest(ProgrammeDesk.SUBJECT, code)));
    }

    /** As somebody does who read the page before anything was entered. */
    private static MockHttpServletRequestBuilder anew(String code, String from, String to, boolean known) {
        return MockMvcRequestBuilders.post(PROGRAMMES)
                .param("code", code)
                .param("name", "市级督察")
                .param("level", "CITY")
                .param("round", "1")
                .param("area", "YY")
                .param("from", from)
                .param("to", to)
                .param("tableLayout", "")
                .param("known", String.valueOf(known));
    }

    private MockHttpServletRequestBuilder enter(String year, String list, boolean confirmed) {
        return MockMvcRequestBuilders.post(CALENDAR)
                .param("seen", String.valueOf(changes.latest(CalendarDesk.SUBJECT, year)))
                .param("year", year)
                .param("source", "国务院办公厅通知")
                .param("list", list)
                .param("confirmed", String.valueOf(confirmed));
    }

    /** As somebody does who read the page before anything was entered. */
    private static MockHttpServletRequestBuilder enterAnew(String list) {
        return MockMvcRequestBuilders.post(CALENDAR)
                .param("year", "2030")
                .param("source", "国务院办公厅通知")
                .param("list", list)
                .param("confirmed", "true");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return SignedInVisit.as(house, "admin", "camunda-admin", request);
    }
}
