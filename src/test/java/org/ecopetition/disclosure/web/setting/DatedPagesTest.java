package org.ecopetition.disclosure.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.ecopetition.disclosure.petitioner.PublicDoors;
import org.ecopetition.disclosure.table.TableFrame;
import org.ecopetition.disclosure.table.TableLayouts;
import org.ecopetition.disclosure.table.TableSettings.Heading;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings that count from a day on: the limits of the public's doors and the columns of the public table. */
class DatedPagesTest extends HouseTest {

    private static final String DOORS = "/organisation/public-doors";
    private static final String LAYOUTS = "/organisation/table-layouts";
    private static final String FRAME = LAYOUTS + "/frame";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublicDoors doors;

    @Autowired
    private TableLayouts layouts;

    @AfterEach
    void restore() {
        jdbc.sql("delete from dated_setting").update();
    }

    @Test
    void limitsADoorAtOnceWithoutARestart() {
        assertThat(save(doorsForm("3", "60", "")).status()).isEqualTo(302);

        assertThat(doors.now().questionsByAddress().most()).isEqualTo(3);
        assertThat(doors.now().questionsByAddress().within()).isEqualTo(Duration.ofHours(1));
        assertThat(as("admin").get(DOORS).body()).contains("变更记录", "3/PT1H");
    }

    @Test
    void countsFromItsDayOnAndCanBeTakenBackBefore() {
        String day = LocalDate.now(houseClock).plusDays(2).toString();
        int before = doors.now().questionsByAddress().most();

        assertThat(save(doorsForm("3", "60", day)).status()).isEqualTo(302);

        assertThat(doors.now().questionsByAddress().most()).isEqualTo(before);
        assertThat(as("admin").get(DOORS).body()).contains("自 " + day + " 起启用的设置已录入（admin）");
        houseClock.forward(Duration.ofDays(2));
        assertThat(doors.now().questionsByAddress().most()).isEqualTo(3);
        assertThat(as("admin")
                        .postForm(DOORS + "/withdrawal", "from=" + day + "&seen=" + seen())
                        .body())
                .contains("已启用的设置不能取消");
    }

    @Test
    void takesBackWhatHasNotCome() {
        String day = LocalDate.now(houseClock).plusDays(2).toString();
        save(doorsForm("3", "60", day));

        assertThat(as("admin")
                        .postForm(DOORS + "/withdrawal", "from=" + day + "&seen=" + seen())
                        .status())
                .isEqualTo(302);
        assertThat(doors.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 60 | '' | 次数须为 1 至 | questions.most",
                "many | 60 | '' | 请填写次数 | questions.most",
                "'' | 60 | '' | 请填写次数 | questions.most",
                "3 | 0 | '' | 时长须为 1 分钟至 7 天 | questions.most",
                "3 | 60 | 2001-01-01 | 启用日期不能早于今天 | from",
                "3 | 60 | soon | 启用日期无法识别 | from"
            })
    void refusesALimitThatCannotBeBesideItsField(String most, String minutes, String from, String reason, String at) {
        Answer refused = save(doorsForm(most, minutes, from));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(reason, "id=\"" + at + "-fault\"");
        assertThat(doors.all()).isEmpty();
    }

    @Test
    void tellsTheSecondOfTwoAdministratorsThatTheFirstWasThere() {
        String form = doorsForm("3", "60", "");
        save(form);

        Answer late = save(form);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("已修改此项");
    }

    @Test
    void changesTheColumnsOfTheTableAtOnce() {
        Answer saved = as("admin")
                .postForm(LAYOUTS, layout("E", "NUMBER,1,编号,20", "PROBLEM,２,问题,40", "VERDICT,3,<b>属实</b>,8"));

        assertThat(saved.status()).isEqualTo(302);
        assertThat(layouts.find("E").orElseThrow())
                .extracting(Heading::heading)
                .containsExactly("编号", "问题", "<b>属实</b>");
        assertThat(as("admin").get(LAYOUTS + "?layout=E").body())
                .contains("&lt;b&gt;属实&lt;/b&gt;")
                .doesNotContain("<b>属实</b>");
    }

    @Test
    void makesANewLayoutForANewLetter() {
        as("admin").postForm(LAYOUTS, layout("K", "NUMBER,1,编号,20"));

        assertThat(layouts.letters()).contains("A", "K");
        assertThat(as("admin").get(LAYOUTS + "?layout=K").body()).contains("表样 K", "value=\"编号\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E | NUMBER,,编号,20 | 必须有受理编号一列 | columns[NUMBER]",
                "E | NUMBER,0,编号,20 | 次序须为 1 至 12 | columns[NUMBER]",
                "E | NUMBER,x,编号,20 | 次序须为 1 至 12 | columns[NUMBER]",
                "E | NUMBER,1,,20 | 表头须为 | columns[NUMBER]",
                "E | NUMBER,1,编号,0 | 宽度须为 | columns[NUMBER]",
                "e1 | NUMBER,1,编号,20 | 表样字母须为 | letter"
            })
    void refusesALayoutThatCannotBeBesideItsField(String letter, String column, String reason, String field) {
        Answer refused = as("admin").postForm(LAYOUTS, layout(letter, column));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(reason, "id=\"" + field + "-fault\"");
    }

    @Test
    void refusesTwoColumnsInOnePlace() {
        assertThat(as("admin")
                        .postForm(LAYOUTS, layout("E", "NUMBER,1,编号,20", "PROBLEM,1,问题,40"))
                        .body())
                .contains("次序与前面的列重复", "id=\"columns[PROBLEM]-fault\"");
    }

    @Test
    void titlesTheTableFromADayOn() {
        String day = LocalDate.now(houseClock).plusDays(2).toString();

        assertThat(as("admin").postForm(FRAME, frame("边督边改公开表", "A", "500", "")).status())
                .isEqualTo(302);
        assertThat(as("admin").postForm(FRAME, frame("以后的表", "A", "500", day)).status())
                .isEqualTo(302);

        assertThat(layouts.frame()).isEqualTo(new TableFrame("边督边改公开表", "A", 500, null));
        assertThat(as("admin").get(FRAME).body())
                .contains("value=\"边督边改公开表\"", "自 " + day + " 起启用的设置已录入（admin）", "边督边改公开表 A 500");
        houseClock.forward(Duration.ofDays(2));
        assertThat(layouts.frame().title()).isEqualTo("以后的表");
    }

    @Test
    void tellsUnderWhichLicenceTheDataMayBeUsedAgain() {
        String terms = "https://data.example.gov.cn/licence";
        assertThat(stranger().get("/public/data").body()).contains("没有声明使用许可");

        assertThat(as("admin")
                        .postForm(FRAME, frame("公开表", "A", "500", "") + "&licence=" + said("javascript:alert(1)"))
                        .body())
                .contains("id=\"licence-fault\"", "以 https:// 开头");
        as("admin").postForm(FRAME, frame("公开表", "A", "500", "") + "&licence=" + said(terms));

        assertThat(stranger().get("/public/data").body()).contains("href=\"" + terms + "\"");
        assertThat(stranger().get("/public/data.jsonld").body())
                .contains("\"dct:license\":{\"@id\":\"" + terms + "\"}");
        as("admin").postForm(FRAME, frame("公开表", "A", "500", ""));
        assertThat(stranger().get("/public/data").body()).contains("没有声明使用许可");
    }

    @Test
    void takesBackATitleThatHasNotCome() {
        String day = LocalDate.now(houseClock).plusDays(2).toString();
        as("admin").postForm(FRAME, frame("以后的表", "A", "500", day));

        Answer taken = as("admin").postForm(FRAME + "/withdrawal", "from=" + day + "&seen=" + seen("PUBLIC-TABLE", ""));

        assertThat(taken.status()).isEqualTo(302);
        assertThat(as("admin").get(FRAME).body()).doesNotContain("起启用的设置已录入");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | A | 500 | 标题须为 1 至 | title",
                "表 | Z | 500 | 没有这种表样 | standard",
                "表 | A | 0 | 行数须为 1 至 | mostOnPaper",
                "表 | A | many | 请填写行数 | mostOnPaper"
            })
    void refusesAFrameThatCannotBeBesideItsField(
            String title, String standard, String most, String reason, String field) {
        Answer refused = as("admin").postForm(FRAME, frame(title, standard, most, ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(reason, "id=\"" + field + "-fault\"");
    }

    private String frame(String title, String standard, String most, String from) {
        return "title=" + said(title) + "&standard=" + standard + "&mostOnPaper=" + most + "&from=" + from + "&seen="
                + seen("PUBLIC-TABLE", "");
    }

    private Answer save(String form) {
        return as("admin").postForm(DOORS, form);
    }

    private String doorsForm(String most, String minutes, String from) {
        return "questions.most=" + most + "&questions.minutes=" + minutes
                + "&codes.most=10&codes.minutes=60&objections.most=10&objections.minutes=60"
                + "&toCase.most=30&toCase.minutes=1440&notSolvedDays=30&from=" + from + "&seen=" + seen();
    }

    private String layout(String letter, String... columns) {
        StringBuilder form = new StringBuilder("letter=" + letter + "&seen=" + seen("TABLE-LAYOUT", letter));
        for (String column : columns) {
            String[] parts = column.split(",", -1);
            String at = "&columns%5B" + parts[0] + "%5D.";
            form.append(at)
                    .append("place=")
                    .append(said(parts[1]))
                    .append(at)
                    .append("heading=")
                    .append(said(parts[2]))
                    .append(at)
                    .append("width=")
                    .append(parts[3]);
        }
        return form.toString();
    }

    private long seen() {
        return seen("PUBLIC-DOORS", "");
    }

    private long seen(String subject, String entry) {
        return jdbc.sql("select coalesce(max(id), 0) from setting_change where subject = ? and entry = ?")
                .params(subject, entry)
                .query(Long.class)
                .single();
    }

    private static String said(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
