package org.ecopetition.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecopetition.disclosure.PublishedCases;
import org.ecopetition.disclosure.PublishedCases.Case;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.AtOnce;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** What the doors of the public do to those who knock too often, and do not do to anybody else. */
class PublicDoorsTest extends HouseTest {

    private static final AtomicInteger CASES = new AtomicInteger();
    private static final AtomicInteger SENDERS = new AtomicInteger();

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PetitionRegister register;

    @Autowired
    private QueryCodes codes;

    @Autowired
    private Clock clock;

    private final String guesser = sender();
    private String published = "";

    @BeforeEach
    void publishACase() {
        published = "D2YY20230628%04d".formatted(9000 + CASES.incrementAndGet());
        new PublishedCases(house).publish(new Case(published, 91));
    }

    @Test
    void showsWhoeverKnowsTheCodeThePetitionHoweverManyGuessed() {
        String number = called();
        String code = codes.issue(new CaseNumber(number), "intakea");
        for (int i = 0; i < 10; i++) {
            assertThat(ask(guesser, number, "2222222" + (i % 8 + 2)).status()).isEqualTo(404);
        }

        assertThat(ask(guesser, number, "33333333").status()).isEqualTo(429);
        assertThat(ask(sender(), number, code).status()).isEqualTo(200);
        assertThat(ask(guesser, number, code).status()).isEqualTo(200);
        register.answer(new CaseNumber(number), "已责令停产");
        assertThat(from(guesser)
                        .postForm("/public/petitions/not-solved", question(number, code) + "&text=" + encoded("夜里偷排"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsACodeOfOldInTodaysWayOnceItIsUsed() {
        String number = called();
        String code = codes.issue(new CaseNumber(number), "intakea");
        String earlier = "{pbkdf2}" + new Pbkdf2PasswordEncoder("", 16, 20_000, PBKDF2WithHmacSHA256).encode(code);
        database.sql("update query_code set encoded = ? where case_number = ?")
                .params(earlier, number)
                .update();

        assertThat(ask(sender(), number, "33333333").status()).isEqualTo(404);
        assertThat(keptCode(number)).isEqualTo(earlier);
        assertThat(ask(sender(), number, code).status()).isEqualTo(200);
        assertThat(keptCode(number)).startsWith("{bcrypt}");
        assertThat(ask(sender(), number, code).status()).isEqualTo(200);
    }

    @Test
    void countsGuessesThatComeAtOnce() throws Exception {
        String number = called();
        codes.issue(new CaseNumber(number), "intakea");

        List<Integer> statuses = AtOnce.times(
                25,
                i -> ask(guesser, number, "222222" + (i % 5 + 2) + (i / 5 + 2)).status());

        assertThat(statuses).containsOnly(404, 429);
        assertThat(statuses.stream().filter(status -> status == 404)).hasSize(10);
    }

    @Test
    void leavesACaseOpenToOthersHoweverManyObjectionsSomebodySends() {
        for (int i = 0; i < 110; i++) {
            String sender = "127.77." + (i / 10) + "." + (CASES.get() + 1);
            assertThat(object(sender, "反对" + i, "").status()).isEqualTo(202);
        }

        assertThat(object(sender(), "我也反对", "").status()).isEqualTo(202);
    }

    @Test
    void countsObjectionsThatComeAtOnce() throws Exception {
        List<Integer> statuses =
                AtOnce.times(30, i -> object(guesser, "反对" + i, "").status());

        assertThat(statuses).containsOnly(202, 429);
        assertThat(statuses.stream().filter(status -> status == 202)).hasSize(10);
        assertThat(kept()).isEqualTo(10);
        assertThat(object(guesser, "反对", "").header("Retry-After")).isNotEmpty();
    }

    @Test
    void givesTheSameObjectionTheReceiptItHad() throws Exception {
        String receipt = receipt(object(guesser, "夜里\n还是吵", "13912345678"));

        for (int i = 0; i < 15; i++) {
            assertThat(receipt(object(guesser, " 夜里\r\n还是吵\n", "13912345678 "))).isEqualTo(receipt);
        }
        assertThat(from(guesser)
                        .postForm(
                                "/public/disclosures/" + published + "/objections",
                                "text=" + encoded("夜里\r\n还是吵") + "&contact=13912345678")
                        .header("Location"))
                .endsWith("receipt=" + receipt);
        assertThat(receipt(object(guesser, "夜里\n还是吵", "13987654321"))).isNotEqualTo(receipt);
        assertThat(contact(receipt)).startsWith("encrypted:").doesNotContain("139");
        List<Reply> atOnce = AtOnce.times(12, i -> object(guesser, "一起发的", ""));
        assertThat(atOnce).extracting(PublicDoorsTest::receipt).containsOnly(receipt(atOnce.get(0)));
        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void countsNoMistakeAndNothingSaidBefore() {
        for (int i = 0; i < 15; i++) {
            assertThat(object(guesser, " ", "").status()).isEqualTo(400);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(object(guesser, "反对" + i, "").status()).isEqualTo(202);
        }

        assertThat(object(guesser, "反对" + 10, "").status()).isEqualTo(429);
        assertThat(object(guesser, "反对" + 3, "").status()).isEqualTo(202);
    }

    @Test
    void answersWhoeverHasAReceipt() {
        String receipt = receipt(object(guesser, "夜里还是吵", ""));
        for (int i = 0; i < 60; i++) {
            askForReceipt("3f2504e0-4f89-11d3-9a0c-0305e82c3301");
        }

        assertThat(askForReceipt("3f2504e0-4f89-11d3-9a0c-0305e82c3301").status())
                .isEqualTo(429);
        assertThat(askForReceipt(receipt).status()).isEqualTo(200);
    }

    @Test
    void takesAReceiptHoweverItIsTyped() {
        String receipt = receipt(object(guesser, "夜里还是吵", ""));

        assertThat(receipt).matches("[2-9A-HJKMNP-Z]{8}");
        String halves = receipt.substring(0, 4) + "%s" + receipt.substring(4);
        for (String typed :
                List.of(receipt.toLowerCase(Locale.ROOT), halves.formatted("-"), halves.formatted(" \u3000"))) {
            assertThat(askForReceipt(encoded(typed)).status()).as(typed).isEqualTo(200);
        }
        for (String typed : List.of("", "-", receipt + "2", "0OIL1111", "' or 1=1 --", "x".repeat(10_000), "\u0000")) {
            assertThat(askForReceipt(encoded(typed)).status()).as(typed).isEqualTo(404);
        }
    }

    @Test
    void answersWhoeverHasAReceiptOfBefore() {
        String longer = "7f2504e0-4f89-11d3-9a0c-0305e82c3301";
        receipt(object(guesser, "夜里还是吵", ""));
        database.sql("update objection set receipt = ? where hand_off = ?")
                .params(longer, published + "-01")
                .update();

        assertThat(askForReceipt(longer.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
    }

    @Test
    void keepsNoAddress() {
        object("127.88.44.22", "反对", "");

        assertThat(database.sql("select count(*) from sender_count where sender like '%127.88%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Reply ask(String sender, String number, String code) {
        return from(sender).postForm("/public/petitions", question(number, code));
    }

    private Reply askForReceipt(String receipt) {
        return from(guesser).postForm("/public/objections", "receipt=" + receipt);
    }

    private Reply object(String sender, String text, String contact) {
        String body = JsonPath.parse("{}")
                .put("$", "text", text)
                .put("$", "contact", contact)
                .jsonString();
        return from(sender)
                .post(
                        "/public/disclosures/" + published + "/objections",
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private String contact(String receipt) {
        return database.sql("select contact from objection_contact where receipt = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }

    private static String receipt(Reply taken) {
        assertThat(taken.status()).isEqualTo(202);
        return JsonPath.read(
                taken.body().substring(taken.body().indexOf('{'), taken.body().lastIndexOf('}') + 1), "$.receipt");
    }

    private int kept() {
        return database.sql("select count(*) from objection where hand_off = ?")
                .param(published + "-01")
                .query(Integer.class)
                .single();
    }

    private String called() {
        Caller caller = new Caller("李某", "13912345678", null);
        return register.register(
                        new Registration(Channel.PHONE, clock.instant(), "厂里冒黑烟", "浮邱山乡", "430922", null, null, caller),
                        "intakea")
                .value();
    }

    private static String sender() {
        int next = SENDERS.incrementAndGet();
        return "127.66." + next / 200 + "." + (next % 200 + 1);
    }

    private static String question(String number, String code) {
        return "number=" + encoded(number) + "&code=" + encoded(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String keptCode(String number) {
        return database.sql("select encoded from query_code where case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
