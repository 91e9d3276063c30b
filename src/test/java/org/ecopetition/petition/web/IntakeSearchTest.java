package org.ecopetition.petition.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How intake finds who called before, and who is told of it. */
class IntakeSearchTest extends HouseTest {

    private static final AtomicInteger CALLERS = new AtomicInteger(4100);

    @Autowired
    private JdbcClient jdbc;

    private final int caller = CALLERS.incrementAndGet();
    private final String phone = "1377301" + caller;
    private final String name = "欧阳" + Character.toString(0x6E00 + caller % 100);
    private final String place = "查找街" + caller + "号";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "+86 %s", "0086-%s", " 1377301 %2$s", "1377301-%2$s"})
    void findsTheCallerHoweverTheNumberIsTyped(String typed) {
        String earlier = called("137-7301-" + caller);
        String later = called("＋86 " + phone);

        String page = found("phone", typed.formatted(phone, caller));

        assertThat(page.indexOf(earlier)).as("the newest first").isGreaterThan(page.indexOf(later));
        assertThat(page).contains("找到 2 件", name, "已登记", place);
    }

    @Test
    void findsByPartsOfNumbersAndTheBeginOfNames() {
        String number = called(phone);

        assertThat(found("phone", "301" + caller)).contains(number);
        assertThat(found("name", name.substring(0, 2))).contains(number);
        assertThat(found("place", "找街" + caller)).contains(number);
        assertThat(found("number", number.substring(4).toLowerCase(Locale.ROOT)))
                .contains(number);
        assertThat(found("phone", phone, "place", place)).contains(number);
        assertThat(found("phone", phone, "place", "别处")).doesNotContain(number).contains("没有找到");
    }

    @Test
    void entersWhoLookedForCallersAndWhomItFound() {
        String number = called(phone);

        as("liaisona").postForm("/intake/search", form("phone", phone, "name", name));

        assertThat(jdbc.sql("select person || ' ' || found_by from intake_reading where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("liaisona phone,name");
        assertThat(as("auditora").get("/audit/" + number).body()).contains("按来电电话和姓名查找");
    }

    @Test
    void entersASearchThatFindsNobodyWithoutWhatItLookedFor() {
        as("intakea").postForm("/intake/search", form("phone", "9999" + phone));

        assertThat(jdbc.sql("select person || ' ' || fields || ' ' || found from intake_search order by id desc")
                        .query(String.class)
                        .list()
                        .get(0))
                .isEqualTo("intakea phone 0");
        assertThat(as("auditora").get("/audit").body()).contains("按来电电话查找").doesNotContain(phone);
    }

    @Test
    void showsNoCallerWhereNoneWasLookedFor() {
        String number = called(phone);

        assertThat(found("place", place)).contains(number).doesNotContain(phone).doesNotContain(name);
        assertThat(jdbc.sql("select count(*) from intake_reading where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "phone, 123, 请至少填写 4 位数字",
        "phone, 电话不详, 请至少填写 4 位数字",
        "name, 王, 请至少填写 2 个字",
        "place, 街, 请至少填写 2 个字",
        "number, D2, 请至少填写 4 个字",
        "phone, '   ', 请至少填写一项"
    })
    void saysWhatIsTooLittle(String field, String typed, String sentence) {
        Caller.Answer answer = as("intakea").postForm("/intake/search", form(field, typed));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%%", "__", "!!", "''", "' or 1=1 --", "<script>alert(1)</script>", "\u0000\u0001某某", "😀😀"})
    void takesWhatIsTypedForWordsAndNothingElse(String typed) {
        String number = called(phone);

        for (String field : List.of("name", "place")) {
            Caller.Answer answer = as("intakea").postForm("/intake/search", form(field, typed));

            assertThat(answer.status()).isIn(200, 422);
            assertThat(answer.body()).doesNotContain(number).doesNotContain("<script>alert");
        }
    }

    @Test
    void refusesWhatIsFarTooLong() {
        Caller.Answer answer = as("intakea").postForm("/intake/search", form("place", "长".repeat(5000)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("最多 64 个字");
    }

    private String found(String... fields) {
        Caller.Answer answer = as("intakea").postForm("/intake/search", form(fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String called(String number) {
        Caller.Answer answer = as("intakea")
                .postForm(
                        "/intake",
                        form(
                                "channel",
                                "PHONE",
                                "receivedAt",
                                "2023-06-29T09:15",
                                "text",
                                "夜里有机器声" + UUID.randomUUID(),
                                "place",
                                place,
                                "caller.name",
                                name,
                                "caller.phone",
                                number,
                                "formKey",
                                UUID.randomUUID().toString()));
        Matcher location = Pattern.compile("/intake/([^/]+)/receipt").matcher(answer.location());
        assertThat(location.find()).as(answer.body()).isTrue();
        return location.group(1);
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return form.toString();
    }
}
