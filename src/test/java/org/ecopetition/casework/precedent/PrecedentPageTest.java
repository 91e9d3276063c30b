package org.ecopetition.casework.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecopetition.process.Forms.confirmed;
import static org.ecopetition.process.Forms.environmental;
import static org.ecopetition.process.Forms.handedTo;
import static org.ecopetition.process.Forms.published;
import static org.ecopetition.process.Forms.reviewed;
import static org.ecopetition.process.Forms.signed;
import static org.ecopetition.process.Forms.substantiated;
import static org.ecopetition.process.Forms.unsubstantiated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ecopetition.casework.web.SignedInVisit;
import org.ecopetition.petition.Channel;
import org.ecopetition.petition.intake.Caller;
import org.ecopetition.petition.intake.Registration;
import org.ecopetition.process.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** What was published of like matters, beside the case of whoever verifies or reviews. */
class PrecedentPageTest extends ProcessTest {

    private static final Caller CALLER = new Caller("王小明", "13812345678", null);

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsTheResultOfALikeMatterWithItsVerdictValuesAndDays() throws Exception {
        String earlier = disclosed("青树嘴镇甲厂", "砖瓦窑隧道烧结烟囱夜里冒黑烟刺鼻");
        String other = disclosed("中鱼口镇乙场", "村口水塘边堆放生猪粪便无人清理");

        String shown = body("unit430921a", handedOff("茅草街镇丙厂", "砖瓦窑隧道烧结烟囱凌晨冒黑烟刺鼻"));

        assertThat(shown)
                .contains(earlier + "-01", "不属实", "监测结果", "/public/disclosures/" + earlier)
                .contains("砖瓦窑隧道烧结烟囱夜里冒黑烟刺鼻", "用时", "相似度")
                .doesNotContain(other, "王小明", "13812345678");
    }

    @Test
    void findsTheSamePlaceWhateverIsSaidOfItAndNeverTheSameCaller() throws Exception {
        String earlier = disclosed("三仙湖镇丁家坝", "机床厂切削油流进沟渠");
        String caller = disclosed("乌嘴乡戊村", "碎石场粉尘飘散");

        String shown = body("liaisona", handedOff("三仙湖镇丁家坝", "猪场臭气扰人"));

        assertThat(shown).contains(earlier + "-01", "同一地点").doesNotContain(caller, "同一来电");
    }

    @Test
    void saysWhatWasFoundWhenSomebodyLookedAgain() throws Exception {
        String earlier = disclosed("浪拔湖镇己窑", "石灰立窑出灰口扬尘呛人");
        jdbc.update(
                "insert into look_back_draw (id, from_day, to_day, method, amount, by_region, population, population_hash,"
                        + " seed, drawn_by, drawn_at) values ('precedent', date '2023-06-01', date '2023-06-30', 'COUNT', 1, false, 1,"
                        + " 'x', 'x', 'liaisona', current_timestamp)");
        jdbc.update(
                "insert into look_back_ticket (draw, hand_off, region, ticket, drawn, result, recorded_at, waits)"
                        + " values ('precedent', ?, '430921', 'x', true, 'RELAPSED', current_timestamp, false)",
                earlier + "-01");
        try {
            assertThat(body("leadera", handedOff("浪拔湖镇庚窑", "石灰立窑出灰口扬尘很呛人"))).contains(earlier, "问题反弹");
        } finally {
            jdbc.update("delete from look_back_ticket where draw = 'precedent'");
            jdbc.update("delete from look_back_draw where id = 'precedent'");
        }
    }

    @Test
    void warnsOfAResultThatIsApartFromItsLike() throws Exception {
        for (String place : new String[] {"武圣宫镇辛坊", "武圣宫镇壬坊", "武圣宫镇癸坊"}) {
            disclosed(place, "豆腐作坊酸浆水直接倒入门前水渠发酵变味");
        }
        String number = handedOff("武圣宫镇子坊", "豆腐作坊酸浆水偷偷倒入门前水渠发酵变味");
        complete("unit430921a", "signReceipt", number + "-01", signed());
        assertThat(body("liaisona", number)).contains("相近的已公示结果 3 件").doesNotContain("请再核对依据");

        complete("unit430921a", "verifyAllegation", number + "-01", substantiated());

        assertThat(body("liaisona", number)).contains("不属实 3", "本件核实为“属实”", "请再核对依据");
    }

    @Test
    void tellsThoseAloneWhoSeeTheCase() throws Exception {
        String number = handedOff("荷花嘴丑村", "养鸭棚羽毛乱飞");

        assertThat(body("unit430921a", number)).contains("尚无类似的已公示结果");
        for (String person : new String[] {"unit430902a", "auditora", "intakeb", "admin"}) {
            assertThat(as(person, "/cases/" + number + "/precedents").getStatus())
                    .as(person)
                    .isIn(403, 404);
        }
        assertThat(as("liaisona", "/cases/D9XX209912319999/precedents").getStatus())
                .isEqualTo(404);
        assertThat(as("liaisona", "/cases/%3Cscript%3E/precedents").getStatus()).isEqualTo(404);
    }

    private String handedOff(String place, String text) {
        String number = register.register(
                        new Registration(Channel.PHONE, clock.instant(), text, place, "430921", null, null, CALLER),
                        "intakea")
                .value();
        process(number);
        Map<String, Object> form = environmental("ECOLOGY");
        form.put("allegation1Text", text);
        complete("liaisona", "classifyPetition", number, form);
        complete("liaisona", "assignHandlers", number, handedTo(NAN_COUNTY));
        process(number + "-01");
        return number;
    }

    private String disclosed(String place, String text) {
        String number = handedOff(place, text);
        String key = number + "-01";
        complete("unit430921a", "signReceipt", key, signed());
        complete("unit430921a", "verifyAllegation", key, unsubstantiated());
        complete("liaisonb", "reviewUnsubstantiated", key, confirmed());
        complete("liaisona", "reviewResult", key, reviewed("CLOSED"));
        complete("liaisonb", "reviewDisclosure", key, published());
        settle();
        return number;
    }

    private String body(String person, String number) throws Exception {
        MockHttpServletResponse answer = as(person, "/cases/" + number + "/precedents");
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse as(String person, String address) throws Exception {
        return SignedInVisit.as(house, person, get(address));
    }
}
