package org.ecopetition.petition.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecopetition.process.Caller;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The warning of likely repeats on the intake page, and the code on the receipt. */
class IntakeRepeatsTest extends HouseTest {

    private static final AtomicInteger STREETS = new AtomicInteger(1000);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void warnsWhileTheClerkTypes() {
        String street = street();
        String earlier = registered(street, "");

        Caller.Answer answer = as("intakea").postForm("/intake/repeats", form("text", "夜里机器很响", "place", street));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(earlier, "同一地点", street, "已登记", "对上次办理结果不满意");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "短", "\u0000\u0001\u0002\u0003\u0004\u0005", "<script>alert(1)</script>"})
    void findsNothingInWhatSaysNothing(String text) {
        Caller.Answer answer = as("intakea").postForm("/intake/repeats", form("text", text));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("name=\"seen\"").doesNotContain("<script>");
    }

    @Test
    void findsNothingInATextThatIsTooLong() {
        assertThat(as("intakea")
                        .postForm("/intake/repeats", form("text", "噪".repeat(4001)))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit430921a", "leadera", "auditora"})
    void shutsOutWhoDoesNotTakeCalls(String person) {
        assertThat(as(person)
                        .postForm("/intake/repeats", form("text", "夜里机器很响"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void asksBeforeItRegistersWhatWasNotSeen() {
        String street = street();
        String earlier = registered(street, "");

        Caller.Answer answer = submitted(street, "&compare=true");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("尚未登记", earlier);
    }

    @Test
    void registersWhatTheClerkHasSeen() {
        String street = street();
        String earlier = registered(street, "");

        assertThat(submitted(street, "&compare=true&seen=" + earlier).status()).isEqualTo(302);
    }

    @Test
    void keepsWhatTheClerkSaid() {
        String street = street();
        String earlier = registered(street, "");

        String later = registered(street, "&relation[" + earlier + "]=NOT_SATISFIED");

        assertThat(jdbc.sql("select kind from petition_relation where case_number = ? and earlier = ?")
                        .params(later, earlier)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_SATISFIED");
    }

    @Test
    void asksWhySomethingElse() {
        String street = street();
        String earlier = registered(street, "");

        Caller.Answer answer =
                submitted(street, "&compare=true&seen=" + earlier + "&relation[" + earlier + "]=DISMISSED");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请写明为什么与信访件 " + earlier);
    }

    @Test
    void keepsWhoReadAnIntakeRecord() {
        String number = registered(street(), "");

        as("liaisona").get("/intake/" + number);

        assertThat(jdbc.sql("select person from intake_reading where case_number = ?")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly("liaisona");
    }

    @Test
    void issuesACodeForTheReceipt() {
        String number = registered(street(), "");

        assertThat(jdbc.sql("select count(*) from query_code where case_number = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(as("intakea").get("/intake/" + number + "/receipt").body()).contains("补发查询码");
    }

    @Test
    void issuesNoCodeForAPetitionNobodyKnows() {
        assertThat(as("intakea").postForm("/intake/D2YY209901010001/code", "").status())
                .isEqualTo(404);
    }

    @Test
    void issuesNoCodeToAUnit() {
        String number = registered(street(), "");

        assertThat(as("unit430921a").postForm("/intake/" + number + "/code", "").status())
                .isEqualTo(403);
    }

    private String registered(String street, String more) {
        Caller.Answer answer = submitted(street, more);
        Matcher number = Pattern.compile("/intake/([^/]+)/receipt").matcher(answer.location());
        assertThat(number.find()).as(answer.body()).isTrue();
        return number.group(1);
    }

    private Caller.Answer submitted(String street, String more) {
        return as("intakea")
                .postForm(
                        "/intake",
                        form(
                                        "channel",
                                        "PHONE",
                                        "receivedAt",
                                        "2023-06-29T09:15",
                                        "text",
                                        said(street),
                                        "place",
                                        street,
                                        "formKey",
                                        UUID.randomUUID().toString())
                                + more);
    }

    /** Words that only this street's calls use, so that calls of other tests are not alike. */
    private static String said(String street) {
        return new Random(street.hashCode())
                .ints(12, 0x4E00, 0x9000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String street() {
        return "新街" + STREETS.incrementAndGet() + "号";
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
