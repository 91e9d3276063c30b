package org.ecopetition.casework.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** Finding a case without knowing its whole number; who finds one by its number is told in {@code CaseActionsPageTest}. */
class CaseSearchPageTest extends ProcessTest {

    @Autowired
    private WebApplicationContext house;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void findsTheOpenCasesOfAPlaceForThoseAloneWhoSeeThem() throws Exception {
        String number = handedOff("厂窖镇德福村");

        assertThat(body("unit430921a", "德福村"))
                .contains("在办的信访件", "/cases/" + number, "厂窖镇德福村", "储能电站问题1")
                .doesNotContain("王小明", "没有找到");
        assertThat(body("leadera", "厂窖镇 储能电站问题")).contains(number);
        assertThat(body("unit430902a", "德福村")).contains("没有找到").doesNotContain(number);
        assertThat(body("auditora", "德福村")).contains("没有找到").doesNotContain(number);
    }

    @Test
    void findsAPartOfANumberInSmallLettersToo() throws Exception {
        String number = handedOff("厂窖镇全美村");

        assertThat(body("liaisona", number.substring(2).toLowerCase(Locale.ROOT) + " 全美村"))
                .contains("/cases/" + number);
        assertThat(body("liaisona", number.substring(4) + " 别处")).doesNotContain("/cases/" + number);
    }

    @Test
    void saysThatThereAreMoreThanItLists() throws Exception {
        for (int more = 0; more < 21; more++) {
            register.register(
                    new Registration(
                            Channel.PHONE, clock.instant(), "夜间噪声", "厂窖镇西福村", "430921", null, null, Caller.UNNAMED),
                    "intakea");
        }

        String found = body("liaisona", "西福村");

        assertThat(found).contains("还有更多");
        assertThat(found.split("<li><a href=\"/cases/", -1)).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "' or 1=1 --", "<script>alert(1)</script>", "没有这个地方", "\uD83D\uDE00"})
    void takesSignsForWhatTheyAre(String typed) throws Exception {
        handedOff("厂窖镇新德村");

        assertThat(body("liaisona", typed)).contains("没有找到").doesNotContain("<script>alert");
    }

    private String handedOff(String place) {
        String number = register.register(
                        new Registration(
                                Channel.PHONE,
                                clock.instant(),
                                "夜间噪声",
                                place,
                                "430921",
                                null,
                                null,
                                new Caller("王小明", "13812345678", null)),
                        "intakea")
                .value();
        process(number);
        complete("liaisona", "classifyPetition", number, environmental("NOISE"));
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        process(number + "-01");
        return number;
    }

    private String body(String person, String typed) throws Exception {
        return SignedInVisit.as(house, person, get("/cases").param("number", typed))
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
