package org.ecopetition.petition.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecopetition.petition.intake.IntakeRecords;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How what was entered wrongly at intake is put right, what may be no longer, and who reads what stood before. */
class IntakeCorrectionTest extends HouseTest {

    private static final AtomicInteger CALLS = new AtomicInteger(5200);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IntakeRecords intakes;

    private final int call = CALLS.incrementAndGet();
    private final String wrong = "1381001" + call;
    private final String right = "1381002" + call;
    private final String text = "更正街" + call + "号的机器夜里很响";

    @Test
    void putsTheCallerRightAndKeepsWhatStoodBeforeOnTheRecordAlone() {
        String record = called("intakea");

        Answer answer = correct("intakea", record, Map.of("caller.phone", right, "reason", "号码听错" + call));

        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(as("liaisona").get(record).body()).contains(right, wrong, "号码听错" + call, "更正记录");
        String timeline = as("auditora").get("/audit/" + numberOf(record)).body();
        assertThat(timeline).contains("更正登记", "联系电话");
        assertThat(timeline).doesNotContain(right).doesNotContain(wrong).doesNotContain("号码听错");
        assertThat(as("liaisona").get("/cases/" + numberOf(record)).body())
                .doesNotContain(right)
                .doesNotContain(wrong);
    }

    @Test
    void findsTheCallerByWhatIsRight() {
        String record = called("intakea");
        correct("intakea", record, Map.of("caller.phone", "+86 " + right, "reason", "听错"));

        assertThat(as("intakea").postForm("/intake/search", "phone=" + right).body())
                .contains(numberOf(record));
        assertThat(as("intakea").postForm("/intake/search", "phone=" + wrong).body())
                .doesNotContain(numberOf(record));
        assertThat(as("intakea")
                        .postForm("/intake/repeats", form(Map.of("text", "另外一件完全不同的事", "caller.phone", right)))
                        .body())
                .contains(numberOf(record), "同一来电（信）人");
    }

    @Test
    void putsReceiptAndWordsRightAndHasTheProblemTextConfirmedAnew() {
        String record = called("intakea");
        jdbc.sql("update petition set problem_text = '旧的描述' where case_number = ?")
                .param(numberOf(record))
                .update();

        correct(
                "intakea",
                record,
                Map.of(
                        "channel",
                        "LETTER",
                        "receivedAt",
                        "2023-06-29T08:30",
                        "place",
                        "新的地点" + call,
                        "text",
                        text + "，又很臭",
                        "reason",
                        "选错了"));

        Map<String, Object> now = jdbc.sql(
                        "select channel, place, problem_text, received_at from petition where case_number = ?")
                .param(numberOf(record))
                .query()
                .singleRow();
        assertThat(now).containsEntry("channel", "LETTER").containsEntry("place", "新的地点" + call);
        assertThat(now.get("problem_text")).isNull();
        assertThat(String.valueOf(now.get("received_at"))).contains("2023-06-29T00:30");
        assertThat(intakes.findById(numberOf(record)).orElseThrow().proposedText())
                .contains("又很臭");
        assertThat(as("intakea").get(record).body()).contains("2023-06-29 09:15", "来电", text);
    }

    @Test
    void correctsTheCallerAloneOnceItIsClassified() {
        String record = called("intakea");
        jdbc.sql("update petition set status = 'CLASSIFIED' where case_number = ?")
                .param(numberOf(record))
                .update();

        assertThat(as("intakea").get(record + "/correction").body())
                .contains("已研判分类", "caller.phone")
                .doesNotContain("name=\"receivedAt\"");
        assertThat(correct("intakea", record, Map.of("place", "别处", "seen", "CLASSIFIED", "reason", "听错"))
                        .status())
                .as("what may not be corrected is not taken")
                .isEqualTo(422);
        assertThat(correct("intakea", record, Map.of("caller.phone", right, "seen", "CLASSIFIED", "reason", "听错"))
                        .status())
                .isEqualTo(302);
        assertThat(jdbc.sql("select place from petition where case_number = ?")
                        .param(numberOf(record))
                        .query(String.class)
                        .single())
                .isEqualTo("更正街" + call);
    }

    @Test
    void saysThatItWasClassifiedMeanwhile() {
        String record = called("intakea");
        jdbc.sql("update petition set status = 'CLASSIFIED' where case_number = ?")
                .param(numberOf(record))
                .update();

        Answer answer = correct("intakea", record, Map.of("caller.phone", right, "reason", "听错"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("状态刚刚变为“已研判”");
    }

    @Test
    void isForWhoeverTookItDownAndTheCoordinationGroup() {
        String record = called("liaisona");

        assertThat(as("intakea").get(record).status()).isEqualTo(200);
        assertThat(as("intakea").get(record + "/correction").status()).isEqualTo(403);
        assertThat(correct("intakea", record, Map.of("caller.phone", right, "reason", "听错"))
                        .status())
                .isEqualTo(403);
        assertThat(correct("liaisonb", record, Map.of("caller.phone", right, "reason", "听错"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void tellsTheClerkWhatOthersCorrected() {
        String record = called("intakea");
        correct("liaisona", record, Map.of("caller.phone", right, "reason", "来电人回电更正"));

        assertThat(as("intakea").get("/intake").body())
                .contains("他人更正了您登记的来件", record + "#former", "liaisona")
                .doesNotContain(right)
                .doesNotContain(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "reason, '', 请填写更正理由",
        "reason, '   ', 请填写更正理由",
        "receivedAt, 2099-01-01T00:00, 不能晚于现在",
        "receivedAt, 2023-01-05T00:00, 不能改到别的轮次",
        "receivedAt, yesterday, 不是正确的时间",
        "channel, SITE_INSPECTION, 请清空",
        "channel, PIGEON, 只能是",
        "regionCode, 110000, 不是本市县市区的代码",
        "text, '', 请填写反映内容原文"
    })
    void saysWhatCannotBe(String field, String typed, String sentence) {
        String record = called("intakea");
        Map<String, String> sent = new LinkedHashMap<>(Map.of("caller.phone", right, "reason", "听错" + call));
        sent.put(field, typed);

        Answer answer = correct("intakea", record, sent);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence, right);
        assertThat(formerOf(record)).isZero();
    }

    @Test
    void refusesWhatChangesNothingAndWhatIsTooLong() {
        String record = called("intakea");

        assertThat(correct("intakea", record, Map.of("reason", "没有改")).body()).contains("没有任何改动");
        assertThat(correct("intakea", record, Map.of("caller.phone", right, "reason", "长".repeat(501)))
                        .body())
                .contains("更正理由最多 500 字");
        assertThat(correct(
                                "intakea",
                                record,
                                Map.of("caller.name", "<script>alert(1)</script>", "reason", "长".repeat(501)))
                        .body())
                .doesNotContain("<script>alert");
        assertThat(correct("intakea", "/intake/D2YY209901010001", Map.of("reason", "无"))
                        .status())
                .isEqualTo(404);
        assertThat(formerOf(record)).isZero();
    }

    private int formerOf(String record) {
        return jdbc.sql("select count(*) from intake_correction where case_number = ?")
                .param(numberOf(record))
                .query(Integer.class)
                .single();
    }

    private static String numberOf(String record) {
        return record.substring("/intake/".length());
    }

    /** Sends what the page would send, but for what is said otherwise. */
    private Answer correct(String person, String record, Map<String, String> otherwise) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of(
                "channel", "PHONE",
                "receivedAt", "2023-06-29T09:15",
                "regionCode", "430921",
                "place", "更正街" + call,
                "text", text,
                "caller.name", "周更正",
                "caller.phone", wrong,
                "seen", "REGISTERED"));
        sent.putAll(otherwise);
        return as(person).postForm(record + "/correction", form(sent));
    }

    /** The address of the record of a new call. */
    private String called(String person) {
        Answer answer = as(person)
                .postForm(
                        "/intake",
                        form(Map.of(
                                "channel",
                                "PHONE",
                                "receivedAt",
                                "2023-06-29T09:15",
                                "regionCode",
                                "430921",
                                "place",
                                "更正街" + call,
                                "text",
                                text,
                                "caller.name",
                                "周更正",
                                "caller.phone",
                                wrong,
                                "formKey",
                                UUID.randomUUID().toString())));
        Matcher location = Pattern.compile("(/intake/[^/]+)/receipt").matcher(answer.location());
        assertThat(location.find()).as(answer.body()).isTrue();
        return location.group(1);
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        return form.toString();
    }
}
