package org.ecopetition.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecopetition.petition.CaseNumber;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.PetitionRegister;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.QueryCodes;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.Caller.Answer;
import org.ecopetition.process.HouseTest;
import org.ecopetition.process.Wire.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The petitioner's own page at the door: without any sign-on, with number and code. */
class PetitionerPageTest extends HouseTest {

    @Autowired
    private PetitionRegister register;

    @Autowired
    private QueryCodes codes;

    @Autowired
    private Clock clock;

    private static final AtomicInteger SENDERS = new AtomicInteger();

    /** Whoever guessed in another test slows nobody down in this one. */
    private final String sender = "127.67.0." + SENDERS.incrementAndGet();

    private final String secret = "证人" + UUID.randomUUID();
    private CaseNumber number = new CaseNumber("-");
    private String code = "";

    @BeforeEach
    void takeACallDown() {
        number = register.register(
                new Registration(
                        Channel.PHONE,
                        clock.instant(),
                        secret + "说厂里冒黑烟",
                        "浮邱山乡",
                        "430922",
                        null,
                        null,
                        new Caller(secret, "13912345678", null)),
                "intakea");
        code = codes.issue(number, "intakea");
    }

    @Test
    void showsThePetitionToWhoeverHasNumberAndCode() {
        Reply answer = ask(number.value(), code);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(number.value(), "已收到，正在研判", "尚未答复").doesNotContain(secret, "13912345678");
    }

    @Test
    void speaksEnglishWhereItIsAsked() {
        assertThat(stranger().get("/public/petitions?lang=en").body()).contains("Look up my petition", "Query code");
        assertThat(stranger()
                        .postForm("/public/petitions?lang=en", form(number.value(), code))
                        .body())
                .contains("Received, being classified");
    }

    @Test
    void answersAWrongNumberAndAWrongCodeAlike() {
        Reply wrongCode = ask(number.value(), "22222222");
        Reply wrongNumber = ask("D2YY209901019999", code);

        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(wrongNumber.status()).isEqualTo(404);
        assertThat(wrongCode.body().replace(number.value(), ""))
                .isEqualTo(wrongNumber.body().replace("D2YY209901019999", ""))
                .contains("受理编号或查询码不正确");
    }

    @Test
    void answersHostileAndHugeInputLikeAWrongNumber() {
        for (String typed : List.of("", "<script>alert(1)</script>", "' or 1=1 --", "长".repeat(20_000), "a\u0000b")) {
            Reply answer = ask(typed, "' or ''='");

            assertThat(answer.status()).as(typed).isEqualTo(404);
            assertThat(answer.body()).contains("受理编号或查询码不正确").doesNotContain("<script>alert");
        }
    }

    @Test
    void takesDownThatTheProblemIsNotSolved() {
        register.answer(number, "已责令停产");

        assertThat(ask(number.value(), code).body()).contains("已责令停产", "反映问题未解决");
        Answer empty = report(" ");
        Answer taken = report("夜里偷排\r\n" + secret);
        Answer other = report("另一件事");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请填写未解决的情况");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).contains("已收到您的意见", "已登记为新的信访件").doesNotContain(secret);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("不必重复提交", "另一件事");
    }

    private Reply ask(String typed, String typedCode) {
        return from(sender).postForm("/public/petitions", form(typed, typedCode));
    }

    private Answer report(String text) {
        return stranger()
                .postForm("/public/petitions/not-solved", form(number.value(), code) + "&text=" + encoded(text));
    }

    private static String form(String typed, String typedCode) {
        return "number=" + encoded(typed) + "&code=" + encoded(typedCode);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
